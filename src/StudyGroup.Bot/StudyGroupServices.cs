using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using StudyGroup.Bot.Backups;
using StudyGroup.Bot.Health;
using StudyGroup.Bot.Interactions;
using StudyGroup.Bot.Posting;
using StudyGroup.Bot.Rendering;
using StudyGroup.Bot.Settings;
using StudyGroup.Bot.Storage;
using StudyGroup.Bot.Syllabuses;
using StudyGroup.Bot.Syncing;
using StudyGroup.Bot.Web;
using StudyGroup.Core;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Import;
using StudyGroup.Core.Features.ReadmeSync;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Text;
using StudyGroup.Discord;

namespace StudyGroup.Bot;

/// <summary>Puts the bot together.</summary>
public static class StudyGroupServices
{
    /// <summary>
    /// Adds the bot. The container's <see cref="TimeProvider"/> is the group's clock and the one under the key <see cref="Clocks.Wire"/>
    /// the wire's; where the host has registered none, both are the system's. When the bot ends of itself, <see cref="Ending"/> says why.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">The settings: the sections Discord, Storage, Backups, Seed, Group and Health.</param>
    /// <exception cref="SettingsException">Settings are missing or make no sense.</exception>
    public static IServiceCollection AddStudyGroup(this IServiceCollection services, IConfiguration configuration) => services
        .AddSettings(SettingsReader.Read(configuration))
        .AddClocks()
        .AddQuietLogs()
        .AddStorage()
        .AddCommands()
        .AddDiscord()
        // They start one after the other, in this order.
        .AddHostedService<Starting>()
        .AddHostedService<StorageWatch>()
        .AddHostedService<CommandSync>()
        .AddHostedService<Listening>()
        .AddHostedService(Membership)
        .AddJobs()
        .AddHostedService<FirstRounds>()
        .AddPosting()
        .AddSyllabuses()
        .AddSyncing()
        .AddBackups()
        .AddHostedService<HealthFile>();

    private static IServiceCollection AddSettings(this IServiceCollection services, BotSettings settings) =>
        services.AddSingleton(settings).AddSingleton<NewGroups>().AddSingleton<FirstRoster>().AddSingleton<Ending>();

    private static IServiceCollection AddClocks(this IServiceCollection services)
    {
        services.TryAddSingleton(Clocks.System);
        services.TryAddKeyedSingleton(Clocks.Wire, Clocks.System);
        return services;
    }

    // What cannot start is told in one sentence by whoever hosts the bot.
    private static IServiceCollection AddQuietLogs(this IServiceCollection services) => services.AddLogging(logs => logs
        .AddFilter("Quartz", LogLevel.Warning)
        .AddFilter("Microsoft", LogLevel.Warning)
        .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None));

    private static IServiceCollection AddStorage(this IServiceCollection services) => services
        .AddSingleton(PostKindTable.Kinds)
        .AddSingleton<DuePosts>()
        .AddSingleton(p => new StudyDatabase(
            p.GetRequiredService<BotSettings>().DatabasePath, p.GetRequiredService<DuePosts>().NextMoment, p.GetRequiredService<BotSettings>().Backups.Folder))
        .AddSingleton<IGroups>(p => p.GetRequiredService<StudyDatabase>().Groups)
        .AddSingleton<IPoints>(p => p.GetRequiredService<StudyDatabase>().Points)
        .AddSingleton<IPosts>(p => p.GetRequiredService<StudyDatabase>().Posts)
        .AddSingleton<IChanges>(p => p.GetRequiredService<StudyDatabase>().Changes)
        .AddSingleton<IDrafts>(p => p.GetRequiredService<StudyDatabase>().Drafts)
        .AddSingleton<IAttendance>(p => p.GetRequiredService<StudyDatabase>().Attendance)
        .AddSingleton<ISyllabuses>(p => p.GetRequiredService<StudyDatabase>().Syllabuses)
        .AddSingleton<ISyncs>(p => p.GetRequiredService<StudyDatabase>().Syncs);

    private static IServiceCollection AddCommands(this IServiceCollection services) => services
        .AddSingleton<IChannels, Channels>()
        .AddSingleton<IWeb, WebFetcher>()
        .AddSingleton<IMemberData, KnownMemberData>()
        .AddSingleton<Doors>()
        .AddSingleton<ImportPlanner>()
        .AddSingleton<FollowReadme>()
        .AddSingleton(p => new GroupChanges(p.GetRequiredService<IGroups>(), ConsequenceTable.Create(p.GetRequiredService<DuePosts>())))
        .AddSingleton(p => CommandTable.Create(
            p.GetRequiredService<Doors>(), p.GetRequiredService<PostKinds>(), p.GetRequiredService<GroupChanges>(),
            p.GetRequiredService<ImportPlanner>(), p.GetRequiredService<FollowReadme>()))
        .AddSingleton(p => new GroupFinder(
            p.GetRequiredService<IGroups>(), p.GetRequiredService<IPoints>(), p.GetRequiredService<NewGroups>().Make))
        .AddSingleton<SeenNames>()
        .AddSingleton<LiveAnswers>()
        .AddSingleton<Conversation>()
        .AddSingleton<CommandIds>()
        .AddSingleton<Delivery>()
        .AddSingleton<Faults>()
        .AddSingleton(p => new InteractionRun(
            p.GetRequiredService<IDiscord>(), p.GetRequiredService<Conversation>(), p.GetRequiredService<Delivery>(), p.GetRequiredService<Faults>(),
            RingsOf(p, p.GetRequiredService<SyncAlarm>().Ring), p.GetRequiredKeyedService<TimeProvider>(Clocks.Wire)));

    // What follows from whatever was written of a group: nothing where the bot was removed from its server.
    private static Action<GroupId?> RingsOf(IServiceProvider services, Action<GroupId?>? more = null)
    {
        var groups = services.GetRequiredService<IGroups>();
        var (posts, standing, syllabuses) = (
            services.GetRequiredService<PostAlarm>(), services.GetRequiredService<StandingAlarm>(), services.GetRequiredService<SyllabusAlarm>());
        return group =>
        {
            if (group is { } id && groups.Find(id) is { SuspendedAt: not null }) return;
            posts.Ring();
            standing.Ring(group);
            syllabuses.Ring(group);
            more?.Invoke(group);
        };
    }

    private static Membership Membership(IServiceProvider services) => new(
        services.GetRequiredService<IDiscord>(), services, group => RingsOf(services, services.GetRequiredService<SyncAlarm>().Ring)(group),
        services.GetRequiredService<FirstRoster>(), services.GetRequiredService<Ending>(), services.GetRequiredService<TimeProvider>(),
        services.GetRequiredService<ILogger<Membership>>());

    private static IServiceCollection AddDiscord(this IServiceCollection services) => services.AddSingleton(p => DiscordBinding.Connect(
        p.GetRequiredService<BotSettings>(), p.GetRequiredKeyedService<TimeProvider>(Clocks.Wire), p.GetRequiredService<ILoggerFactory>()));

    private static IServiceCollection AddPosting(this IServiceCollection services) => services
        .AddSingleton<Claims>()
        .AddSingleton<HomeChannels>()
        .AddSingleton<PostSources>()
        .AddSingleton<PostContents>()
        .AddSingleton<PostBodies>()
        .AddSingleton<StandingPosts>()
        .AddSingleton<PostDelivery>()
        .AddSingleton<PostRound>()
        .AddSingleton<PostAlarm>()
        .AddSingleton<StandingAlarm>()
        // What starts later stops earlier: no trigger is set when Quartz has stopped.
        .AddHostedService(p => p.GetRequiredService<PostAlarm>())
        .AddHostedService(p => p.GetRequiredService<StandingAlarm>());

    private static IServiceCollection AddSyllabuses(this IServiceCollection services) => services
        .AddSingleton<SyllabusNotes>()
        .AddSingleton<SyllabusPosting>()
        .AddSingleton<SyllabusSteps>()
        .AddSingleton<SyllabusRound>()
        .AddSingleton<SyllabusAlarm>()
        .AddHostedService(p => p.GetRequiredService<SyllabusAlarm>());

    private static IServiceCollection AddSyncing(this IServiceCollection services) => services
        .AddSingleton(p => new SyncRound(
            p.GetRequiredService<FollowReadme>(), RingsOf(p), p.GetRequiredService<TimeProvider>(), p.GetRequiredService<ILogger<SyncRound>>()))
        .AddSingleton<SyncAlarm>()
        .AddHostedService(p => p.GetRequiredService<SyncAlarm>());

    private static IServiceCollection AddBackups(this IServiceCollection services) => services
        .AddSingleton<NightlyCopies>()
        .AddHostedService(p => p.GetRequiredService<NightlyCopies>());
}
