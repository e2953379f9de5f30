package vn.sokhop.bench.contender;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.database.ItemPreparedStatementSetter;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.batch.infrastructure.item.file.builder.MultiResourceItemReaderBuilder;
import org.springframework.batch.infrastructure.item.file.mapping.FieldSetMapper;
import org.springframework.batch.infrastructure.item.file.transform.DelimitedLineTokenizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import vn.sokhop.bench.input.Inputs;
import vn.sokhop.database.LikeTheProgram;

/**
 * A step a feed: lines by FlatFileItemReader, chunks of 1,000, rows by JdbcBatchItemWriter as
 * rewritten batches, into tables that have the indexes the match will need.
 */
@Configuration(proxyBeanMethods = false)
@EnableBatchProcessing
@EnableJdbcJobRepository
class TextbookJob {
  private static final int CHUNK = 1_000;

  @Bean
  HikariDataSource dataSource(LikeTheProgram server) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(server.address().url());
    pool.setUsername(server.address().user());
    pool.setPassword(server.address().password());
    pool.addDataSourceProperty("reWriteBatchedInserts", "true");
    new ResourceDatabasePopulator(
            new ClassPathResource("org/springframework/batch/core/schema-postgresql.sql"))
        .execute(pool);
    JdbcTemplate sql = new JdbcTemplate(pool);
    sql.execute("create table entry (" + Tables.ENTRY_COLUMNS + ", primary key (entry_id))");
    sql.execute(
        "create table unit_record (record_no bigint generated always as identity primary key, "
            + Tables.RECORD_COLUMNS
            + ")");
    sql.execute("create index on entry (account_no, voucher_no)");
    sql.execute("create index on unit_record (account_no, voucher_no)");
    return pool;
  }

  @Bean
  PlatformTransactionManager transactionManager(DataSource dataSource) {
    return new JdbcTransactionManager(dataSource);
  }

  @Bean
  Job load(
      JobRepository repository,
      PlatformTransactionManager transactions,
      DataSource dataSource,
      Inputs inputs) {
    Step entries =
        step(
            new StepBuilder("entries", repository),
            transactions,
            dataSource,
            new Feed<>(
                inputs.transactions(), EntryRow::of, EntryRow.INSERT, (row, sql) -> row.fill(sql)));
    Step records =
        step(
            new StepBuilder("records", repository),
            transactions,
            dataSource,
            new Feed<>(
                inputs.unitRecords(),
                RecordRow::of,
                RecordRow.INSERT,
                (row, sql) -> row.fill(sql)));
    return new JobBuilder("load", repository).start(entries).next(records).build();
  }

  /** Where the lines of a feed come from and where its rows go. */
  private record Feed<T>(
      List<Path> files,
      FieldSetMapper<T> mapper,
      String insert,
      ItemPreparedStatementSetter<T> setter) {}

  private static <T> Step step(
      StepBuilder step,
      PlatformTransactionManager transactions,
      DataSource dataSource,
      Feed<T> feed) {
    return step.<T, T>chunk(CHUNK)
        .reader(
            new MultiResourceItemReaderBuilder<T>()
                .name("files")
                .resources(
                    feed.files().stream().map(FileSystemResource::new).toArray(Resource[]::new))
                .delegate(
                    new FlatFileItemReaderBuilder<T>()
                        .name("lines")
                        .encoding("UTF-8")
                        .linesToSkip(1)
                        .lineTokenizer(new DelimitedLineTokenizer())
                        .fieldSetMapper(feed.mapper())
                        .build())
                .build())
        .writer(
            new JdbcBatchItemWriterBuilder<T>()
                .dataSource(dataSource)
                .sql(feed.insert())
                .itemPreparedStatementSetter(feed.setter())
                .build())
        .transactionManager(transactions)
        .build();
  }
}
