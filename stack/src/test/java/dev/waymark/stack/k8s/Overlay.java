package dev.waymark.stack.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.waymark.stack.Repository;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What {@code kubectl kustomize} makes of an overlay; every field it holds is one Kubernetes knows. */
record Overlay(List<HasMetadata> objects) {
    private static final Map<String, Overlay> RENDERED = new HashMap<>();
    private static final ObjectMapper STRICT = new ObjectMapper(new YAMLFactory())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .setAnnotationIntrospector(new NoFieldIsIgnored());

    /** The model keeps fields it does not know in a map; taking that map away makes them errors. */
    private static final class NoFieldIsIgnored extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public Boolean hasAnySetter(Annotated annotated) {
            return false;
        }
    }

    /** Renders an overlay once; nothing changes while tests run. */
    static synchronized Overlay render(String name) throws IOException, InterruptedException {
        var rendered = RENDERED.get(name);
        if (rendered == null) {
            rendered = new Overlay(kustomize(name));
            RENDERED.put(name, rendered);
        }
        return rendered;
    }

    private static List<HasMetadata> kustomize(String name) throws IOException, InterruptedException {
        var out = Files.createTempFile("overlay", ".yaml");
        var kubectl = new ProcessBuilder("kubectl", "kustomize", "k8s/overlays/" + name)
                .directory(Repository.root().toFile())
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(kubectl.waitFor()).as("exit code of kubectl").isZero();
        try (var objects = STRICT.readerFor(KubernetesResource.class).<HasMetadata>readValues(out.toFile())) {
            return objects.readAll();
        }
    }

    static HasMetadata parse(String yaml) throws IOException {
        return STRICT.readValue(yaml, HasMetadata.class);
    }

    <T extends HasMetadata> List<T> all(Class<T> kind) {
        return objects.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    Map<String, String> settings() {
        return all(ConfigMap.class).stream()
                .filter(map -> map.getMetadata().getName().equals("waymark-settings"))
                .findFirst()
                .orElseThrow()
                .getData();
    }

    Container container(String deployment) {
        return all(Deployment.class).stream()
                .filter(one -> one.getMetadata().getName().equals(deployment))
                .findFirst()
                .orElseThrow()
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .getFirst();
    }
}
