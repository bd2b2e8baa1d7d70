package dev.waymark.stack.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.stack.CannotGoOn;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {
    private static final Path REPOSITORY = Path.of("/somewhere");

    @Test
    void withoutOptionsThePortsAreTheStandardOnesAndEverythingIsOurs() {
        var settings = read();

        assertThat(List.of(Part.values()).stream().map(settings::port))
                .containsExactly(27117, 8180, 8081, 8082, 8083, 8084, 8080);
        assertThat(Part.values()).allMatch(settings::ours);
        assertThat(settings.data()).isEqualTo(Path.of("/somewhere/.waymark"));
        assertThat(settings.mongodb()).isEqualTo("mongodb://127.0.0.1:27117");
        assertThat(settings.url(Part.KEYCLOAK)).isEqualTo("http://localhost:8180");
    }

    @Test
    void anOffsetMovesEveryPortButTheOneChosenByName() {
        var settings = read("--port", "gateway=9999", "--port-offset", "100");

        assertThat(settings.port(Part.GATEWAY)).isEqualTo(9999);
        assertThat(settings.port(Part.KPI)).isEqualTo(8184);
        assertThat(settings.port(Part.MONGODB)).isEqualTo(27217);
    }

    @Test
    void anOptionWinsOverTheEnvironmentVariableOfTheSameMeaning() {
        var environment = Map.of("MONGODB_URI", "mongodb://variable", "KEYCLOAK_URL", "https://login.example");
        var settings = new CommandLine(REPOSITORY, environment).read(List.of("--mongodb-uri", "mongodb://option"));

        assertThat(settings.mongodb()).isEqualTo("mongodb://option");
        assertThat(settings.ours(Part.MONGODB)).isFalse();
        assertThat(settings.url(Part.KEYCLOAK)).isEqualTo("https://login.example");
        assertThat(settings.ours(Part.KEYCLOAK)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --colour           | There is no option --colour; ./waymark help lists those there are.
            --data             | --data needs a value; ./waymark help shows how.
            --port-offset many | --port-offset needs a number, not many.
            --port-offset -9000 | Port -820 for keycloak is not between 1 and 65535.
            --port gateway     | --port needs a part and a number, for example --port gateway=9080, not gateway; the parts are mongodb, keycloak, map, feedback, action, kpi, gateway.
            --port gateway=0   | Port 0 for gateway is not between 1 and 65535.
            """)
    void whatCannotBeReadIsSaidInOneSentence(String arguments, String sentence) {
        assertThatThrownBy(() -> read(arguments.split(" ", -1)))
                .isInstanceOf(CannotGoOn.class)
                .hasMessage(sentence);
    }

    private static Settings read(String... arguments) {
        return new CommandLine(REPOSITORY, Map.of()).read(List.of(arguments));
    }
}
