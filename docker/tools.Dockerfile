# The mail inbox, and the loader of the sample school: both are small programs of local-stack.
FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --no-create-home thidua \
    && mkdir /mail && chown thidua /mail
COPY docker/healthcheck.sh /usr/local/bin/healthcheck.sh
WORKDIR /app
COPY local-stack/target/lib/ lib/
COPY local-stack/target/classes/ classes/
COPY sample/ sample/
USER thidua
VOLUME /mail
ENV JAVA_TOOL_OPTIONS="-XX:+UseSerialGC -Xmx96m"
HEALTHCHECK --interval=5s --timeout=4s --start-period=20s --retries=6 \
    CMD ["bash", "/usr/local/bin/healthcheck.sh", "8080", "/health"]
ENTRYPOINT ["java", "-cp", "classes:lib/*"]
CMD ["vn.thidua.stack.mail.MailServer", "0.0.0.0", "2525", "8080", "/mail"]
