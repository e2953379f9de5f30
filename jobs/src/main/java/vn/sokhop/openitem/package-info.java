/**
 * Stage openitem: the exception desk. Reads the findings of every stage to its left and the items
 * of the base night; gives each finding an identity that stays from night to night, its first night
 * and its age in working days; closes what is no longer found; applies what people decided. Nothing
 * here makes a difference vanish: a decision covers the figure that was seen, another figure opens
 * the item again.
 */
@NullMarked
package vn.sokhop.openitem;

import org.jspecify.annotations.NullMarked;
