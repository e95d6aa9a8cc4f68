package stock;

import org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication(exclude = UpdateCheckerAutoConfiguration.class)
public class StockApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(StockApplication.class, arguments);
    }
}
