package org.anshi.walk.cost;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** Counts what each request costs the database. What other threads do meanwhile (alarms, messages) does not count. */
@TestConfiguration
class CostOfRequests {
    /** A request that changed something, with what it cost and the statements it took. */
    record Paid(String method, String path, Cost cost, List<String> statements) {}

    private static class Bill {
        Cost cost = Cost.NOTHING;
        final List<String> statements = new ArrayList<>();
    }

    private static final ThreadLocal<Bill> OPEN = new ThreadLocal<>();

    private final BlockingQueue<Paid> paid = new LinkedBlockingQueue<>();

    /** The next of the requests that changed something, in the order in which they ended. */
    Paid next() throws InterruptedException {
        Paid next = paid.poll(1, TimeUnit.MINUTES);
        if (next == null) {
            throw new IllegalStateException("no request came");
        }
        return next;
    }

    @Bean
    FilterRegistrationBean<Filter> bill() {
        var filter = new FilterRegistrationBean<Filter>(this::serve);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    private void serve(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Bill bill = new Bill();
        OPEN.set(bill);
        try {
            chain.doFilter(request, response);
        } finally {
            OPEN.remove();
            HttpServletRequest asked = (HttpServletRequest) request;
            if (!asked.getMethod().equals("GET") && !asked.getRequestURI().startsWith("/demo/")) {
                paid.add(new Paid(asked.getMethod(), asked.getRequestURI(), bill.cost, bill.statements));
            }
        }
    }

    @Bean
    static BeanPostProcessor countedDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source
                        ? ProxyDataSourceBuilder.create(source)
                                .listener(new Counter())
                                .build()
                        : bean;
            }
        };
    }

    private static class Counter implements QueryExecutionListener {
        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            Bill bill = OPEN.get();
            if (bill != null) {
                bill.cost = bill.cost.plus(1, rowsWrittenBy(execution));
                bill.statements.add(queries.get(0).getQuery()
                        + (execution.isBatch() ? " -- batch of " + execution.getBatchSize() : ""));
            }
        }

        private static int rowsWrittenBy(ExecutionInfo execution) {
            if (execution.getResult() instanceof int[] batch) {
                return Arrays.stream(batch).map(Math::abs).sum();
            }
            return execution.getResult() instanceof Integer rows ? rows : 0;
        }
    }
}
