# Keycloak with the realm of the product; the options that hold for ever are compiled in.
FROM keycloak/keycloak:26.7.3 AS build
RUN /opt/keycloak/bin/kc.sh build --db=postgres --http-relative-path=/auth --health-enabled=true \
    --metrics-enabled=false --features-disabled=kerberos,ciba,device-flow

FROM keycloak/keycloak:26.7.3
COPY --from=build /opt/keycloak/ /opt/keycloak/
COPY local-stack/src/main/resources/keycloak/thidua-realm.json /opt/keycloak/data/import/thidua-realm.json
COPY local-stack/src/main/resources/keycloak/theme/ /opt/keycloak/themes/thidua/
COPY docker/healthcheck.sh /opt/keycloak/healthcheck.sh
HEALTHCHECK --interval=5s --timeout=4s --start-period=120s --retries=12 \
    CMD ["bash", "/opt/keycloak/healthcheck.sh", "9000", "/auth/health/ready"]
ENTRYPOINT ["/opt/keycloak/bin/kc.sh", "start", "--optimized", "--import-realm", "--http-enabled=true", \
    "--hostname-backchannel-dynamic=true", "--proxy-headers=xforwarded", "--cache=local"]
