using System.Diagnostics.Metrics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using StudyGroup.Bot.Backups;
using StudyGroup.Bot.Cluster;
using StudyGroup.Bot.DataRetention;
using StudyGroup.Bot.DiscordPlaces;
using StudyGroup.Bot.Health;
using StudyGroup.Bot.Interactions;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Bot.Loops;
using StudyGroup.Bot.Observability;
using StudyGroup.Bot.Posting;
using StudyGroup.Bot.Rendering;
using StudyGroup.Bot.Settings;
using StudyGroup.Bot.Sharding;
using StudyGroup.Bot.Storage;
using StudyGroup.Bot.Storage.Postgres;
using StudyGroup.Bot.Syllabuses;
using StudyGroup.Bot.Syncing;
using StudyGroup.Bot.Telemetry;
using StudyGroup.Bot.Web;
using StudyGroup.Core;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Import;
using StudyGroup.Core.Features.NextBook;
using StudyGroup.Core.Features.ReadmeSync;
using StudyGroup.Core.Features.Setup;
using StudyGroup.Core.Features.WebPages;
using StudyGroup.Core.Posts;
using StudyGroup.Discord.Gateway;
using StudyGroup.Web;

namespace StudyGroup.Bot;

/// <summary>Puts the bot together.</summary>
public static class StudyGroupServices
{
    private static readonly TimeSpan EveryMinute = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Adds the bot. The container's <see cref="TimeProvider"/> is the group's clock, and the one with the key <see cref="Clocks.Wire"/> is
    /// the wire's; both default to the system's. If the bot stops by itself, <see cref="FatalShutdown"/> says why.
    /// </summary>
    /// <param name="configuration">The settings: the sections Discord, Storage, Backups, Seed, Group, Health and Web, Logging:Format, and
    /// the variables that OpenTelemetry defines.</param>
    /// <exception cref="SettingsException">Settings are missing or invalid.</exception>
    public static IServiceCollection AddStudyGroup(this IServiceCollection services, IConfiguration configuration) =>
        services.AddStudyGroup(SettingsReader.Read(configuration));

    private static IServiceCollection AddStudyGroup(this IServiceCollection services, BotSettings settings) => services
        .AddSettings(settings)
        .AddClocks()
        .AddQuietLogs()
        .AddTelemetry(settings.Collector)
        .AddStorage()
        .AddCommands()
        .AddDiscord()
        .AddShards()
        .AddSharing(settings.Server)
        // They start one by one, in this order.
        .AddHostedService(p => p.GetRequiredService<Starting>())
        .AddWorker(settings.Server)
        .AddDeferred<StorageWatch>()
        .AddWeb(settings.Web)
        .AddFollowUps()
        .AddDeferred<NameLoop>()
        .AddDeferred<VisitLoop>()
        .AddDeferred<CommandSync>()
        .AddDeferred<InteractionListener>()
        .AddForwardedAnswers(settings.Server)
        .AddDeferred<ShardService>()
        .AddDeferred<Membership>()
        .AddClockwork()
        .AddPosting()
        .AddSyllabuses()
        .AddSyncing()
        .AddDiscordPlaces()
        .AddLoop<RetentionLoop>(every: TimeSpan.FromDays(1))
        .AddLoop<BackupLoop>(every: TimeSpan.FromHours(1))
        .AddHostedService<HealthFile>();

    private static IServiceCollection AddSettings(this IServiceCollection services, BotSettings settings) =>
        services.AddSingleton(settings).AddSingleton<NewGroups>().AddSingleton<Newcomers>()
            .AddSingleton<FatalShutdown>();

    private static IServiceCollection AddClocks(this IServiceCollection services)
    {
        services.TryAddSingleton(Clocks.System);
        services.TryAddKeyedSingleton(Clocks.Wire, Clocks.System);
        return services;
    }

    // The host reports a failed start in one sentence.
    private static IServiceCollection AddQuietLogs(this IServiceCollection services) => services.AddLogging(logs => logs
        .AddFilter("Quartz", LogLevel.Warning)
        .AddFilter("Microsoft", LogLevel.Warning)
        // Requests contain the addresses of pages.
        .AddFilter("Microsoft.AspNetCore", LogLevel.Warning)
        .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None));

    // Without a collector, nothing of OpenTelemetry is even loaded.
    private static IServiceCollection AddTelemetry(this IServiceCollection services, CollectorSettings? collector)
    {
        services.AddMetrics().AddSingleton<InteractionFigures>().AddSingleton<PostFigures>().AddSingleton<StorageFigures>();
        return collector is null ? services : services.AddExport(collector);
    }

    private static IServiceCollection AddStorage(this IServiceCollection services) => services
        .AddSingleton(PostKindTable.Kinds)
        .AddSingleton<DuePosts>()
        .AddSingleton(SharedUse.Alone)
        .AddSingleton<Starting>()
        .AddSingleton(p => p.GetRequiredService<Starting>().Database)
        .AddSingleton<IGroups>(p => p.GetRequiredService<StudyDatabase>().Groups)
        .AddSingleton<IPoints>(p => p.GetRequiredService<StudyDatabase>().Points)
        .AddSingleton<IPosts>(p => p.GetRequiredService<StudyDatabase>().Posts)
        .AddSingleton<IChanges>(p => p.GetRequiredService<StudyDatabase>().Changes)
        .AddSingleton<IDrafts>(p => p.GetRequiredService<StudyDatabase>().Drafts)
        .AddSingleton<IAttendance>(p => p.GetRequiredService<StudyDatabase>().Attendance)
        .AddSingleton<ISyllabuses>(p => p.GetRequiredService<StudyDatabase>().Syllabuses)
        .AddSingleton<ISyncs>(p => p.GetRequiredService<StudyDatabase>().Syncs)
        .AddSingleton<IWebPages>(p => p.GetRequiredService<StudyDatabase>().WebPages)
        .AddSingleton<IPlaces>(p => p.GetRequiredService<StudyDatabase>().Places)
        .AddSingleton(p => p.GetRequiredService<StudyDatabase>().Seasons)
        .AddSingleton<INextBooks>(p => p.GetRequiredService<StudyDatabase>().NextBooks)
        .AddSingleton<IBookVotes>(p => p.GetRequiredService<StudyDatabase>().BookVotes)
        .AddSingleton<IStoredVisits>(p => p.GetRequiredService<StudyDatabase>().Visits);

    // Without a place to listen, nothing of ASP.NET Core is even loaded.
    private static IServiceCollection AddWeb(this IServiceCollection services, WebSettings? settings)
    {
        services.AddSingleton(new PageLinks { Root = settings?.PublicUrl });
        return settings is null
            ? services
            : services.AddSingleton(settings).AddSingleton<PublishedPages>().AddSingleton<PageWriter>()
                .AddSingleton<IBotHealth, ConnectionHealth>().AddDeferred<WebServer>();
    }

    private static IServiceCollection AddCommands(this IServiceCollection services) => services
        .AddSingleton<IChannels, Channels>()
        .AddSingleton<IMembers, Members>()
        .AddSingleton<IWeb, WebFetcher>()
        .AddSingleton<IMemberData, KnownMemberData>()
        .AddSingleton<IVisits>(p => p.GetRequiredService<VisitLoop>())
        .AddSingleton<Stores>()
        .AddSingleton<ImportPlanner>()
        .AddSingleton<FollowReadme>()
        .AddSingleton(p => new GroupChanges(
            p.GetRequiredService<IGroups>(),
            ConsequenceTable.Create(p.GetRequiredService<DuePosts>(), p.GetRequiredService<IPoints>())))
        .AddSingleton(p => CommandTable.Create(
            p.GetRequiredService<Stores>(), p.GetRequiredService<IChannels>(), p.GetRequiredService<IMembers>(),
            p.GetRequiredService<IWeb>(), p.GetRequiredService<PostKinds>(), p.GetRequiredService<GroupChanges>(),
            p.GetRequiredService<ImportPlanner>(), p.GetRequiredService<FollowReadme>(), p.GetRequiredService<PageLinks>(),
            p.GetRequiredService<FilePosts>(), p.GetRequiredService<BotSettings>().NewGroup))
        .AddSingleton(p => new GroupFinder(
            p.GetRequiredService<IGroups>(), p.GetRequiredService<NewGroups>().Make))
        .AddSingleton<SeenNames>()
        .AddSingleton<LiveAnswers>()
        .AddSingleton<Conversation>()
        .AddSingleton<CommandIds>()
        .AddSingleton<Delivery>()
        .AddSingleton<OwedWelcome>()
        .AddSingleton<IForwarding, NoForwarding>()
        .AddSingleton<Faults>()
        .AddSingleton<InteractionRun>();

    // The loops hear of every commit, from the first write on.
    private static IServiceCollection AddFollowUps(this IServiceCollection services) => services
        .AddSingleton<LoopActivity>()
        .AddSingleton<LoopContext>()
        .AddDeferred(p => new FollowUps(
            p.GetRequiredService<StudyDatabase>(), p.GetRequiredService<LoopActivity>(), p.GetServices<ILoop>(),
            p.GetRequiredService<NameLoop>()));

    private static IServiceCollection AddDiscord(this IServiceCollection services) => services.AddSingleton(p => DiscordBinding.Connect(
        p.GetRequiredService<BotSettings>(), p.GetRequiredKeyedService<TimeProvider>(Clocks.Wire), p.GetRequiredService<ILoggerFactory>(),
        p.GetRequiredService<IMeterFactory>(), p.GetService<IIdentifyGate>(), p.GetService<ClusterMembership>()));

    private static IServiceCollection AddShards(this IServiceCollection services) => services
        .AddSingleton(p => new ShardLayout(
            p.GetRequiredService<BotSettings>().Shards ?? p.GetRequiredService<Starting>().Gateway.Shards))
        .AddSingleton<OwnedShards>()
        .AddSingleton<ShardControl>()
        .AddSingleton<IBotWideTurn, OnlyProcess>()
        .AddSingleton<IPresence, ConnectedPresence>()
        .AddSingleton<IShardAssignment, AllShards>();

    // With PostgreSQL, this process is one of several workers, even if there are no others at the moment.
    private static IServiceCollection AddSharing(this IServiceCollection services, PostgresConnection? server) =>
        server is null ? services : services.AddCluster(server);

    private static IServiceCollection AddWorker(this IServiceCollection services, PostgresConnection? server) =>
        server is null ? services : services.AddDeferred<ClusterJoin>().AddDeferred<Notices>().AddDeferred<ClusterCleanup>();

    private static IServiceCollection AddForwardedAnswers(this IServiceCollection services, PostgresConnection? server) =>
        server is null ? services : services.AddDeferred<ForwardedAnswers>();

    private static IServiceCollection AddPosting(this IServiceCollection services) => services
        .AddSingleton<Claims>()
        .AddSingleton<SentAnswers>()
        .AddSingleton<HomeChannels>()
        .AddSingleton<PostSources>()
        .AddSingleton<PostContents>()
        .AddSingleton<PostUpdates>()
        .AddSingleton<FilePosts>()
        .AddSingleton<PostDelivery>()
        .AddSingleton<VoteClosing>()
        .AddSingleton<PostRound>()
        .AddSingleton<DueAlarm>()
        .AddLoop<DuePostLoop>(EveryMinute)
        .AddLoop<PostUpdateLoop>(EveryMinute);

    private static IServiceCollection AddSyllabuses(this IServiceCollection services) => services
        .AddSingleton<SyllabusNotes>()
        .AddSingleton<SyllabusPosting>()
        .AddSingleton<SyllabusSteps>()
        .AddSingleton<SyllabusRound>()
        .AddLoop<SyllabusLoop>(EveryMinute);

    private static IServiceCollection AddDiscordPlaces(this IServiceCollection services) => services
        .AddSingleton<EventVenues>()
        .AddSingleton<EventBodies>()
        .AddSingleton<EventLooks>()
        .AddSingleton<EventSightings>()
        .AddSingleton<EventSteps>()
        .AddSingleton<InterestCount>()
        .AddSingleton<EventRound>()
        .AddLoop<EventLoop>(EveryMinute)
        .AddDeferred<EventListener>()
        .AddSingleton<ThreadRound>()
        .AddLoop<ThreadLoop>(EveryMinute);

    private static IServiceCollection AddSyncing(this IServiceCollection services) => services
        .AddSingleton<SyncRound>()
        .AddLoop<SyncLoop>(EveryMinute);
}
