package dev.waymark.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.gateway.surroundings.Services;
import dev.waymark.gateway.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Surroundings.class)
@SuppressWarnings("NullAway.Init") // Surroundings fills in the fields.
class PrivateFeedTest {

    Services services;

    @BeforeEach
    void forget() {
        services.forget();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void aPrivateCalendarAddressNeedsNoAccessToken(String method) {
        String target = "/api/v1/reviews.ics?token=" + "a_-Z".repeat(10) + "123";

        given().urlEncodingEnabled(false).request(method, target).then().statusCode(200);

        assertThat(services.map().last().target()).isEqualTo(target);
        assertThat(services.arrivals()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/reviews.ics",
        "GET, /api/v1/reviews.ics?token=",
        "GET, /api/v1/reviews.ics?token=short",
        "GET, /api/v1/reviews.ics?x=1&token=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "GET, /api/v1/reviews.ics?token=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa&x=1",
        "GET, /api/v1/reviews.ics/?token=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "GET, /api/v1/reviews.ics/feeds?token=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "GET, /api/v1/reviews%2Eics?token=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "GET, /api/v1/reviews?token=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "GET, /api/v1/maps?token=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "POST, /api/v1/reviews.ics?token=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "DELETE, /api/v1/reviews.ics?token=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
    })
    void nothingElseIsOpenedByATokenInTheQuery(String method, String target) {
        int status = given().urlEncodingEnabled(false).request(method, target).statusCode();

        assertThat(status).isIn(400, 401);
        assertThat(services.arrivals()).isZero();
    }
}
