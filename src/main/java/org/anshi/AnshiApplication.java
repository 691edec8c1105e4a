package org.anshi;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** After-sales case orchestration that keeps its word. */
@Modulithic(systemName = "Anshi")
@EnableScheduling
// Rooms name their classes without asking each other.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class AnshiApplication {
    public static void main(String[] args) {
        SpringApplication.run(AnshiApplication.class, args);
    }
}
