package vn.sokhop.operation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import vn.sokhop.command.Installation;

/** Tells the stages what is running. */
@Configuration(proxyBeanMethods = false)
class InstallationConfiguration {
  @Bean
  Installation installation(ConfigurableEnvironment environment) {
    RunFacts facts = RunFacts.of(environment);
    return new Installation(facts.version(), facts.digest());
  }
}
