# Study Group in a container: docker build -t study-group . && docker compose up -d
# The SDK runs on the machine that builds, whatever the image is for: .NET compiles for both architectures on either.
FROM --platform=$BUILDPLATFORM mcr.microsoft.com/dotnet/sdk:10.0 AS build
# Which library talks to Discord: empty for our own connection, Discord.Net for the package.
ARG DISCORD_LIBRARY=
# The version, such as 1.2.3. The build has no tags to take it from; without this it is 0.1.0-dev.
ARG VERSION=
ARG TARGETARCH
WORKDIR /source

# First only what restoring needs, so that a change of code does not restore anew.
# .editorconfig too: it says which rules the compiler holds the code to.
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY build/ build/
COPY src/Directory.Build.props src/
COPY src/StudyGroup.Core/*.csproj src/StudyGroup.Core/
COPY src/StudyGroup.Discord/*.csproj src/StudyGroup.Discord/
COPY src/StudyGroup.DiscordNet/*.csproj src/StudyGroup.DiscordNet/
COPY src/StudyGroup.Web/*.csproj src/StudyGroup.Web/
COPY src/StudyGroup.Bot/*.csproj src/StudyGroup.Bot/
RUN dotnet restore src/StudyGroup.Bot -r linux-$(echo ${TARGETARCH:-amd64} | sed s/amd64/x64/) -p:PublishReadyToRun=true ${DISCORD_LIBRARY:+-p:DiscordLibrary=$DISCORD_LIBRARY}

COPY appsettings.json ./
COPY src/ src/
# ReadyToRun: the bot answers sooner after a start. No trimming: LiteDB would silently lose properties.
RUN dotnet publish src/StudyGroup.Bot -c Release -o /app --no-restore --self-contained false \
      -r linux-$(echo ${TARGETARCH:-amd64} | sed s/amd64/x64/) -p:PublishReadyToRun=true ${DISCORD_LIBRARY:+-p:DiscordLibrary=$DISCORD_LIBRARY} ${VERSION:+-p:Version=$VERSION}

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app ./
# Time zones come with the bot (NodaTime carries its own), so they do not depend on this image.
RUN mkdir /data && chown $APP_UID:$APP_UID /data
ENV Storage__Path=/data/studygroup.db \
    Health__File=/data/health \
    DOTNET_EnableDiagnostics=0
VOLUME /data
USER $APP_UID
# The bot touches the file while it is connected; a token that is refused or a lost connection shows within two minutes.
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s --retries=3 CMD ["dotnet", "/app/StudyGroup.Bot.dll", "--health"]
# SIGTERM lets running answers finish and closes the database.
STOPSIGNAL SIGTERM
ENTRYPOINT ["dotnet", "/app/StudyGroup.Bot.dll"]
