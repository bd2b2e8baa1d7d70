package dev.waymark.stack.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.waymark.stack.Repository;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OverlayTest {
    private static final List<String> MODULES =
            List.of("gateway", "map-service", "feedback-service", "action-service", "kpi-service");
    private static final Pattern REFERENCE = Pattern.compile("\\$\\((\\w+)\\)");

    @BeforeAll
    static void kubectlIsHere() {
        assumeTrue(
                List.of(System.getenv("PATH").split(":", -1)).stream()
                        .anyMatch(directory -> Files.isExecutable(Path.of(directory, "kubectl"))),
                "kubectl is not installed (Debian: kubernetes-client)");
    }

    @ParameterizedTest
    @CsvSource({"local, 1", "production, 2"})
    void anOverlayHoldsFiveDeploymentsWithTheirServices(String name, int replicas) throws Exception {
        var overlay = Overlay.render(name);

        assertThat(overlay.all(Deployment.class))
                .allMatch(deployment -> deployment.getSpec().getReplicas() == replicas)
                .extracting(deployment -> deployment.getMetadata().getName())
                .containsExactlyInAnyOrderElementsOf(MODULES);
        assertThat(overlay.all(Service.class))
                .extracting(service -> service.getMetadata().getName())
                .containsExactlyInAnyOrderElementsOf(MODULES);
        assertThat(overlay.objects())
                .filteredOn(object -> !object.getKind().equals("Namespace"))
                .allMatch(object -> "waymark".equals(object.getMetadata().getNamespace()));
    }

    @Test
    void aFieldThatKubernetesDoesNotKnowIsNotSwallowed() {
        assertThatThrownBy(() -> Overlay.parse("""
                        apiVersion: v1
                        kind: Pod
                        spec:
                          containers:
                            - name: service
                              securityContext:
                                readOnlyRootFileSystem: true
                        """))
                .isInstanceOf(UnrecognizedPropertyException.class)
                .hasMessageContaining("readOnlyRootFileSystem");
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void aDeploymentIsToldExactlyTheSettingsItsServiceReads(String name) throws Exception {
        var overlay = Overlay.render(name);
        for (var module : MODULES) {
            var reads = ServiceConfiguration.of(module).environment();
            var told = new TreeSet<String>();
            for (var variable : overlay.container(module).getEnv()) told.add(variable.getName());
            // These three only make up MONGODB_URI.
            told.removeAll(Set.of("MONGODB_USERNAME", "MONGODB_PASSWORD", "MONGODB_HOSTS", "MONGODB_OPTIONS"));

            assertThat(told).as(module).isEqualTo(reads);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void aVariableMadeOfOthersComesAfterThem(String name) throws Exception {
        var overlay = Overlay.render(name);
        for (var module : MODULES) {
            var before = new HashSet<String>();
            for (var variable : overlay.container(module).getEnv()) {
                assertThat(before).as(module).containsAll(referencesOf(variable));
                before.add(variable.getName());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void aVariableComesFromASettingOrASecretThatIsThere(String name) throws Exception {
        var overlay = Overlay.render(name);
        var settings = overlay.settings();
        for (var module : MODULES) {
            for (var variable : overlay.container(module).getEnv()) {
                if (variable.getValueFrom() == null) {
                    assertThat(variable.getValue()).contains("$(");
                } else if (variable.getValueFrom().getConfigMapKeyRef() != null) {
                    assertThat(settings)
                            .containsKey(
                                    variable.getValueFrom().getConfigMapKeyRef().getKey());
                } else {
                    assertThat(variable.getValueFrom().getSecretKeyRef().getName())
                            .startsWith(module + "-");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void portsAndProbesAreThoseTheServiceServes(String name) throws Exception {
        var overlay = Overlay.render(name);
        for (var module : MODULES) {
            var container = overlay.container(module);
            int port = ServiceConfiguration.of(module).port();
            assertThat(container.getPorts()).hasSize(1).allMatch(one -> one.getContainerPort() == port);
            assertThat(container.getStartupProbe().getHttpGet().getPath()).isEqualTo("/q/health/started");
            assertThat(container.getLivenessProbe().getHttpGet().getPath()).isEqualTo("/q/health/live");
            assertThat(container.getReadinessProbe().getHttpGet().getPath()).isEqualTo("/q/health/ready");
        }
        var settings = overlay.settings();
        for (var service : overlay.all(Service.class)) {
            var module = service.getMetadata().getName();
            int port = ServiceConfiguration.of(module).port();
            assertThat(service.getSpec().getPorts()).hasSize(1).allMatch(one -> one.getPort() == port);
            if (!module.equals("gateway")) assertThat(settings).containsValue("http://" + module + ":" + port);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void aPodRunsWithoutRootWithoutCapabilitiesAndOnAReadOnlyDisk(String name) throws Exception {
        for (var deployment : Overlay.render(name).all(Deployment.class)) {
            var pod = deployment.getSpec().getTemplate().getSpec();
            var container = pod.getContainers().getFirst();
            assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.getAutomountServiceAccountToken()).isFalse();
            assertThat(container.getSecurityContext().getReadOnlyRootFilesystem())
                    .isTrue();
            assertThat(container.getSecurityContext().getAllowPrivilegeEscalation())
                    .isFalse();
            assertThat(container.getSecurityContext().getCapabilities().getDrop())
                    .containsExactly("ALL");
            assertThat(container.getResources().getLimits()).containsKey("memory");
        }
    }

    @Test
    void productionHoldsNoSecretAndNothingLocal() throws Exception {
        var production = Overlay.render("production");

        assertThat(production.all(Secret.class)).isEmpty();
        assertThat(production.settings().values())
                .noneMatch(value -> value.contains("localhost") || value.contains("host.docker.internal"));
    }

    @Test
    void theLocalOverlayCarriesTheRealmFile() throws Exception {
        var realm = Files.readString(Repository.root().resolve("k8s/base/keycloak/waymark-realm.json"));

        assertThat(Overlay.render("local").all(ConfigMap.class))
                .anyMatch(map -> realm.equals(map.getData().get("waymark-realm.json")));
    }

    private static Set<String> referencesOf(EnvVar variable) {
        var references = new HashSet<String>();
        if (variable.getValue() != null)
            REFERENCE.matcher(variable.getValue()).results().forEach(found -> references.add(found.group(1)));
        return references;
    }
}
