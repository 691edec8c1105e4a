package org.anshi;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** After-sales case orchestration that keeps its word. */
@Modulithic(systemName = "Anshi")
@EnableScheduling
@SpringBootApplication
public class AnshiApplication {
    public static void main(String[] args) {
        SpringApplication.run(AnshiApplication.class, args);
    }
}
