# One of the five Quarkus applications, built before with: mvn package -DskipTests
FROM eclipse-temurin:25-jre
ARG MODULE
RUN useradd --system --uid 10001 --no-create-home thidua \
    && mkdir /files && chown thidua /files
COPY docker/healthcheck.sh /usr/local/bin/healthcheck.sh
WORKDIR /app
COPY ${MODULE}/target/quarkus-app/ ./
USER thidua
VOLUME /files
ENV QUARKUS_HTTP_HOST=0.0.0.0 \
    QUARKUS_HTTP_PORT=8080 \
    THIDUA_FILES_DIR=/files \
    MALLOC_ARENA_MAX=2 \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError -Duser.timezone=UTC"
EXPOSE 8080
HEALTHCHECK --interval=5s --timeout=4s --start-period=60s --retries=12 \
    CMD ["bash", "/usr/local/bin/healthcheck.sh", "8080", "/q/health/ready"]
ENTRYPOINT ["java", "-jar", "quarkus-run.jar"]
