package vn.sokhop.operation;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.WeakHashMap;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes the context of a job or step only when it says something else than what was committed of
 * it last. The framework writes it three times a step, and hardly a step of ours changes it more
 * than once. What was written before this process began, or by a transaction that was taken back,
 * counts as unknown and is written again. Values in a context must be immutable, as ours are.
 */
@Component
class ChangedContexts implements BeanPostProcessor {
  private final Map<Object, ExecutionContext> committed =
      Collections.synchronizedMap(new WeakHashMap<>());

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (!(bean instanceof JobRepository repository)) {
      return bean;
    }
    ProxyFactory changed = new ProxyFactory(JobRepository.class, (MethodInterceptor) this::call);
    changed.setTarget(repository);
    return changed.getProxy();
  }

  private @Nullable Object call(MethodInvocation call) throws Throwable {
    Object[] arguments = call.getArguments();
    if (call.getMethod().getName().equals("updateExecutionContext")) {
      if (arguments[0] instanceof StepExecution step) {
        return write(step, step.getExecutionContext(), call);
      }
      if (arguments[0] instanceof JobExecution job) {
        return write(job, job.getExecutionContext(), call);
      }
    }
    return call.proceed();
  }

  private @Nullable Object write(Object of, ExecutionContext context, MethodInvocation write)
      throws Throwable {
    if (Objects.equals(committed.get(of), context)) {
      return null;
    }
    ExecutionContext written = new ExecutionContext(context);
    Object result = write.proceed();
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              committed.put(of, written);
            }
          });
    } else {
      committed.put(of, written);
    }
    return result;
  }
}
