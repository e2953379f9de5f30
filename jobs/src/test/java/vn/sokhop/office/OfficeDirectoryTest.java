package vn.sokhop.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** The directory that the project comes with, {@code config/offices.yml}, and without one. */
class OfficeDirectoryTest {
  private final ApplicationContextRunner bare =
      new ApplicationContextRunner().withUserConfiguration(Settings.class);
  private final ApplicationContextRunner project =
      bare.withInitializer(new ConfigDataApplicationContextInitializer())
          .withPropertyValues("spring.config.location=classpath:/,file:../config/");

  @Test
  void knowsTheOfficesOfTheSample() {
    with(
        project,
        directory -> {
          assertThat(directory.office("0661"))
              .isEqualTo(
                  new Office(
                      "0661",
                      "Phòng Giao dịch số 1",
                      "Bắc Giang",
                      "06",
                      "Trưởng phòng",
                      "PGD1",
                      ""));
          assertThat(directory.region("06"))
              .contains(
                  new Region(
                      "06", "Kho bạc Nhà nước khu vực VI", "Bắc Giang", "Giám đốc", "KBNNKV6", ""));
          assertThat(directory.centre())
              .isEqualTo(
                  new Centre(
                      "Kho bạc Nhà nước", "Bộ Tài chính", "Hà Nội", "Tổng Giám đốc", "KBNN", ""));
          assertThat(directory.offices())
              .hasSize(12)
              .isSortedAccordingTo((one, other) -> one.code().compareTo(other.code()));
          assertThat(directory.offices())
              .allSatisfy(office -> assertThat(directory.region(office.regionCode())).isPresent());
        });
  }

  @Test
  void callsAnOfficeThatIsNotListedByItsCode() {
    with(
        project,
        directory -> {
          assertThat(directory.office("0999"))
              .isEqualTo(new Office("0999", "Kho bạc Nhà nước 0999", "", "", "", "KBNN0999", ""));
          assertThat(directory.region("")).isEmpty();
          assertThat(directory.region("99")).isEmpty();
        });
  }

  @Test
  void doesWithoutAnyConfiguration() {
    with(
        bare,
        directory -> {
          assertThat(directory.centre().name()).isEqualTo("Kho bạc Nhà nước");
          assertThat(directory.offices()).isEmpty();
          assertThat(directory.office("0661").name()).isEqualTo("Kho bạc Nhà nước 0661");
        });
  }

  @Test
  void takesSingleKeysFromTheEnvironment() {
    Map<String, Object> variables =
        Map.of(
            "SOKHOP_OFFICES_CENTRE_HEAD", "Giám đốc",
            "SOKHOP_OFFICES_REGIONS_06_PLACE", "Bắc Ninh",
            "SOKHOP_OFFICES_LIST_0661_NAME", "Phòng Giao dịch Việt Yên",
            "SOKHOP_OFFICES_LIST_0700_NAME", "Phòng Giao dịch số 40");
    with(
        project.withInitializer(
            context ->
                context
                    .getEnvironment()
                    .getPropertySources()
                    .addFirst(
                        new SystemEnvironmentPropertySource("test-systemEnvironment", variables))),
        directory -> {
          assertThat(directory.centre().head()).isEqualTo("Giám đốc");
          assertThat(directory.centre().place()).isEqualTo("Hà Nội");
          assertThat(directory.region("06"))
              .hasValueSatisfying(region -> assertThat(region.place()).isEqualTo("Bắc Ninh"));
          assertThat(directory.office("0661").name()).isEqualTo("Phòng Giao dịch Việt Yên");
          assertThat(directory.office("0661").regionCode()).isEqualTo("06");
          assertThat(directory.office("0700"))
              .isEqualTo(new Office("0700", "Phòng Giao dịch số 40", "", "", "", "", ""));
          assertThat(directory.offices()).hasSize(13);
        });
  }

  @Test
  void theHeadOfAnOfficeIsToldAtTheNextLevelThatHasAnAddress() {
    with(
        project.withPropertyValues(
            "sokhop.offices.list.0661.email=pgd1@kbnn.example",
            "sokhop.offices.regions.06.email=kv6@kbnn.example",
            "sokhop.offices.centre.email=kbnn@kbnn.example"),
        directory -> {
          assertThat(directory.email("0661")).isEqualTo("pgd1@kbnn.example");
          assertThat(directory.email("0662")).isEqualTo("kv6@kbnn.example");
          assertThat(directory.email("0667")).isEqualTo("kbnn@kbnn.example");
          assertThat(directory.emails())
              .containsOnlyKeys("centre", "list.0661", "regions.06")
              .containsEntry("list.0661", "pgd1@kbnn.example");
        });
    with(bare, directory -> assertThat(directory.email("0661")).isEmpty());
  }

  private static void with(ApplicationContextRunner runner, Consumer<OfficeDirectory> test) {
    runner.run(context -> test.accept(context.getBean(OfficeDirectory.class)));
  }

  @EnableConfigurationProperties(OfficeProperties.class)
  @Import(OfficeDirectory.class)
  static class Settings {}
}
