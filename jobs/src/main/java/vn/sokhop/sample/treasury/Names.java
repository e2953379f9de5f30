package vn.sokhop.sample.treasury;

import java.util.List;

/** Names of a province that does not exist: places, kinds of units, people, payees. */
public final class Names {
  public static final String PROVINCE = "Sông Hồ";

  private static final List<String> PLACES =
      List.of(
          "An Bình",
          "Bình Minh",
          "Cẩm Sơn",
          "Đại Lâm",
          "Đồng Tiến",
          "Giáp Sơn",
          "Hòa Lạc",
          "Hồng Thái",
          "Hương Giang",
          "Khánh Hội",
          "Kim Ngọc",
          "Lạc Thủy",
          "Long Khê",
          "Mỹ Hòa",
          "Nam Dương",
          "Ngọc Vân",
          "Phú Cường",
          "Phượng Sơn",
          "Quảng Minh",
          "Quế Nham",
          "Tân An",
          "Tân Thịnh",
          "Thanh Hải",
          "Thượng Lan",
          "Tiên Sơn",
          "Trung Nghĩa",
          "Tự Lạn",
          "Vân Hà",
          "Việt Lập",
          "Xuân Phú");
  private static final List<String> KINDS =
      List.of(
          "Trường Tiểu học",
          "Ủy ban nhân dân xã",
          "Trường Trung học cơ sở",
          "Trạm Y tế xã",
          "Trường Mầm non",
          "Tòa án nhân dân khu vực",
          "Trung tâm Văn hóa",
          "Hạt Kiểm lâm",
          "Trung tâm Y tế",
          "Thi hành án dân sự khu vực",
          "Trường Trung học phổ thông",
          "Ban Quản lý dự án");
  private static final List<String> FAMILY =
      List.of("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô", "Dương");
  private static final List<String> STAFF =
      List.of("Lương", "Mạc", "Tô", "Đinh", "Triệu", "Hà", "Lý");
  private static final List<String> MIDDLE =
      List.of("Thị", "Văn", "Minh", "Thu", "Đức", "Ngọc", "Quang", "Hữu", "Thanh");
  private static final List<String> GIVEN =
      List.of(
          "Anh", "Bích", "Cường", "Dung", "Giang", "Hạnh", "Hùng", "Khánh", "Lan", "Mai", "Nga",
          "Phương", "Quyên", "Sơn", "Tâm", "Thảo", "Tuấn", "Vân", "Yến");
  private static final List<String> UTILITIES =
      List.of("Điện lực Sông Hồ", "Công ty CP Nước sạch Sông Hồ", "Viễn thông Sông Hồ");
  private static final List<String> BUILDERS =
      List.of("Công ty CP Xây dựng", "Công ty TNHH Xây lắp", "Công ty TNHH \"Kiến Trúc\"");
  private static final List<String> TRADERS =
      List.of(
          "Công ty TNHH Văn phòng phẩm",
          "Công ty TNHH In",
          "Hợp tác xã Dịch vụ",
          "Nhà khách",
          "Công ty TNHH Thiết bị \"Trường Học\"",
          "Công ty CP Dược");
  private static final List<String> BANKS =
      List.of("Agribank", "BIDV", "Vietcombank", "VietinBank", "MB");

  private Names() {}

  public static String office(int index) {
    return "Phòng Giao dịch số " + (index + 1) + " - KBNN " + PROVINCE;
  }

  public static String unit(int index) {
    String name = KINDS.get(index % KINDS.size()) + " " + PLACES.get(index * 7 % PLACES.size());
    int round = index / (KINDS.size() * PLACES.size() / 6);
    return round == 0 ? name : name + " " + (round + 1);
  }

  public static String person(int index) {
    return FAMILY.get(index % FAMILY.size())
        + " "
        + MIDDLE.get(index / 3 % MIDDLE.size())
        + " "
        + GIVEN.get(index / 7 % GIVEN.size());
  }

  /** Who is paid for a purpose. */
  public static String payee(Purpose purpose, int index) {
    return switch (purpose) {
      case SALARY -> "Cán bộ, viên chức (danh sách kèm theo)";
      case TRAVEL -> staff(index);
      case UTILITY -> UTILITIES.get(index % UTILITIES.size());
      case CONSTRUCTION, REPAIR -> company(BUILDERS, index);
      default -> company(TRADERS, index);
    };
  }

  /** Somebody who is paid and never signs: no family name of a signer is among these. */
  private static String staff(int index) {
    return STAFF.get(index % STAFF.size())
        + " "
        + MIDDLE.get(index / 5 % MIDDLE.size())
        + " "
        + GIVEN.get(index / 2 % GIVEN.size());
  }

  private static String company(List<String> kinds, int index) {
    return kinds.get(index % kinds.size()) + " " + PLACES.get(index / kinds.size() % PLACES.size());
  }

  public static String bank(int index) {
    return BANKS.get(index % BANKS.size());
  }

  /** The name of an account by the natural account its number begins with. */
  public static String account(String natural) {
    return switch (natural) {
      case "3711" -> "Tiền gửi dự toán";
      case "3712" -> "Tiền gửi thu phí";
      case "3713" -> "Tiền gửi khác";
      case "3721" -> "Tiền gửi của xã";
      case "8123" -> "Chi thường xuyên";
      default -> "Tiền gửi có mục đích";
    };
  }
}
