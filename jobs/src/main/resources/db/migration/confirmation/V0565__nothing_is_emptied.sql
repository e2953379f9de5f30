-- What is issued is not emptied either, its period stays what it was, and a state is never rewritten.
create trigger statement_is_never_emptied before truncate on confirmation.statement
  for each statement execute function confirmation.no_change();
create trigger account_is_never_emptied before truncate on confirmation.statement_account
  for each statement execute function confirmation.no_change();
create trigger difference_is_never_emptied before truncate on confirmation.difference_line
  for each statement execute function confirmation.no_change();
create trigger change_is_never_emptied before truncate on confirmation.change_line
  for each statement execute function confirmation.no_change();
create trigger period_is_append_only before update or delete or truncate on confirmation.period
  for each statement execute function confirmation.no_change();

create function confirmation.no_other_state() returns trigger language plpgsql as $$
begin
  raise exception 'a state is never changed; how far an account has come is said by the next run';
end $$;
create trigger state_is_append_only before update or truncate on confirmation.line_state
  for each statement execute function confirmation.no_other_state();
