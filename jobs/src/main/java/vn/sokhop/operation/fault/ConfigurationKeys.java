package vn.sokhop.operation.fault;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.bind.validation.ValidationBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.validation.Validator;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;

/**
 * Every key under {@code sokhop.} that the program knows, read off its settings types, and what is
 * wrong with those that are set: keys nobody reads, values that do not fit.
 */
public final class ConfigurationKeys {
  private static final ConfigurationPropertyName ROOT = ConfigurationPropertyName.of("sokhop");

  private ConfigurationKeys() {}

  /** A source for a Spring context that holds nothing but its environment. */
  public static final class NoBeans {}

  /**
   * One line a fault, sorted by place.
   *
   * @param unknown what is said of a key that nobody reads
   */
  public static List<String> problems(
      ConfigurableEnvironment environment, UnaryOperator<String> unknown) {
    List<Class<?>> types = types();
    List<String> problems = new ArrayList<>();
    keys(environment)
        .forEach(
            (key, place) -> {
              if (types.stream().noneMatch(type -> knows(type, key))) {
                problems.add(place + unknown.apply(key.toString()));
              }
            });
    Binder binder =
        new Binder(
            ConfigurationPropertySources.get(environment),
            new PropertySourcesPlaceholdersResolver(environment),
            ownForms());
    try (ValidatorFactory limits = Validation.buildDefaultValidatorFactory()) {
      Validator validator = new SpringValidatorAdapter(limits.getValidator());
      for (Class<?> type : types) {
        try {
          binder.bind(prefix(type), Bindable.of(type), new ValidationBindHandler(validator));
        } catch (BindException wrong) {
          problems.addAll(Trouble.describe(wrong));
        }
      }
    }
    return problems.stream().distinct().sorted().toList();
  }

  /** The last part of every key of a settings type, as it is written in a file. */
  public static SortedSet<String> simpleNames() {
    SortedSet<String> names = new TreeSet<>();
    types().forEach(type -> addNames(type, names));
    return names;
  }

  private static void addNames(Type type, SortedSet<String> names) {
    if (type instanceof Class<?> plain && plain.isRecord()) {
      for (RecordComponent part : plain.getRecordComponents()) {
        names.add(part.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
        addNames(part.getGenericType(), names);
      }
    } else if (type instanceof ParameterizedType generic) {
      for (Type argument : generic.getActualTypeArguments()) {
        addNames(argument, names);
      }
    }
  }

  /** How our own types are written, e.g. a limit; as the application itself reads them. */
  private static ConversionService ownForms() {
    ApplicationConversionService forms = new ApplicationConversionService();
    for (Class<?> type : annotatedWith(ConfigurationPropertiesBinding.class)) {
      if (BeanUtils.instantiateClass(type) instanceof Converter<?, ?> form) {
        forms.addConverter(form);
      }
    }
    return forms;
  }

  private static List<Class<?>> types() {
    return annotatedWith(ConfigurationProperties.class);
  }

  private static List<Class<?>> annotatedWith(Class<? extends Annotation> annotation) {
    ClassPathScanningCandidateComponentProvider scanner =
        new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(annotation));
    List<Class<?>> types = new ArrayList<>();
    for (BeanDefinition found : scanner.findCandidateComponents("vn.sokhop")) {
      try {
        types.add(Class.forName(found.getBeanClassName()));
      } catch (ClassNotFoundException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
    return types;
  }

  private static ConfigurationPropertyName prefix(Class<?> type) {
    return ConfigurationPropertyName.of(type.getAnnotation(ConfigurationProperties.class).value());
  }

  /** Keys under sokhop that stand in a file, with their place. */
  private static Map<ConfigurationPropertyName, String> keys(ConfigurableEnvironment environment) {
    Map<ConfigurationPropertyName, String> keys = new TreeMap<>();
    for (PropertySource<?> source : environment.getPropertySources()) {
      if (source instanceof EnumerablePropertySource<?> enumerable
          && source instanceof OriginLookup<?>) {
        for (String name : enumerable.getPropertyNames()) {
          ConfigurationPropertyName key = ConfigurationPropertyName.adapt(name, '.');
          if (ROOT.isAncestorOf(key)) {
            keys.putIfAbsent(key, Trouble.place(OriginLookup.getOrigin(source, name)));
          }
        }
      }
    }
    return keys;
  }

  private static boolean knows(Class<?> type, ConfigurationPropertyName key) {
    ConfigurationPropertyName prefix = prefix(type);
    return prefix.isAncestorOf(key) && knows(type, key, prefix.getNumberOfElements());
  }

  private static boolean knows(Type type, ConfigurationPropertyName key, int at) {
    if (at == key.getNumberOfElements()) {
      return true;
    }
    if (type instanceof Class<?> plain && plain.isRecord()) {
      String element = key.getElement(at, Form.UNIFORM);
      for (RecordComponent part : plain.getRecordComponents()) {
        if (part.getName().toLowerCase(Locale.ROOT).equals(element)) {
          return knows(part.getGenericType(), key, at + 1);
        }
      }
      return false;
    }
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      Type inner = arguments[arguments.length - 1];
      boolean isMap =
          generic.getRawType() instanceof Class<?> raw && Map.class.isAssignableFrom(raw);
      boolean isCollection =
          generic.getRawType() instanceof Class<?> raw && Collection.class.isAssignableFrom(raw);
      // The keys of a map of plain values may have dots of their own.
      return (isMap && !isStructured(inner))
          || ((isMap || isCollection) && knows(inner, key, at + 1));
    }
    return false;
  }

  private static boolean isStructured(Type type) {
    return type instanceof ParameterizedType || (type instanceof Class<?> c && c.isRecord());
  }
}
