using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using StudyGroup.Bot;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Bot.Loops;
using StudyGroup.Bot.Settings;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using StudyGroup.Playground.Clock;
using StudyGroup.Playground.LocalDiscord;
using StudyGroup.Playground.LocalDiscord.People;
using StudyGroup.Playground.LocalDiscord.World;
using StudyGroup.PrivatePostgres;
using StudyGroup.Web;

namespace StudyGroup.EndToEnd.Tests;

/// <summary>
/// The real bot with a real database and real Quartz, over real sockets to the local Discord, on a server with three people. The group's
/// clock runs on from wherever it's turned to; the wire's is the system's.
/// </summary>
internal sealed class Stage : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("study-group-").FullName;
    private readonly Dictionary<string, string?> _settings;
    private readonly TimeProvider _wire;
    private readonly CancellationTokenSource _patience = CancellationTokenSource.CreateLinkedTokenSource(
        TestContext.Current.CancellationToken);
    private IHost? _bot;

    private Stage(LocalDiscordServer discord, TurnedClock clock, TimeProvider wire, (string Key, string Value)[] settings)
    {
        (Discord, Clock, _wire) = (discord, clock, wire);
        _patience.CancelAfter(TimeSpan.FromSeconds(120));
        Guild = discord.AddGuild("ML readers");
        // Long enough ago not to be welcomed.
        Guild.BotJoinedAt -= TimeSpan.FromDays(30);
        Seminars = Guild.AddChannel("seminars");
        Readers = Guild.AddRole("readers", mentionable: true);
        Ana = Guild.AddPerson("Ana");
        Ben = Guild.AddPerson("Ben");
        Olga = Guild.AddPerson("Olga", Permissions.ManageEvents);
        _settings = new Dictionary<string, string?>
        {
            ["Discord:Token"] = discord.Token,
            ["Discord:ApiBaseUrl"] = discord.ApiBaseUrl,
            ["Storage:Path"] = DatabasePath,
            ["Backups:Keep"] = "0",
            // As groups had it before: most tests know what such a group gets posted.
            ["Group:Reminders"] = "7d, 1d, 1h, 0m",
            ["Group:Recap"] = "false",
        };
        foreach (var (key, value) in settings) _settings[key] = value;
    }

    /// <summary>
    /// Whether the bot's database is on PostgreSQL instead of in a file: where the environment variable STUDYGROUP_STORAGE says
    /// <c>postgresql</c>.
    /// </summary>
    public static bool IsOnPostgres { get; } = Environment.GetEnvironmentVariable("STUDYGROUP_STORAGE") == "postgresql";

    public LocalDiscordServer Discord { get; }

    public TurnedClock Clock { get; }

    public Guild Guild { get; }

    public Channel Seminars { get; }

    public Role Readers { get; }

    public Person Ana { get; }

    public Person Ben { get; }

    /// <summary>The organizer.</summary>
    public Person Olga { get; }

    /// <summary>The web, as the bot sees it.</summary>
    public LocalWeb Web { get; } = new();

    /// <summary>Where the bot's own pages are, without a proxy; null if nothing listens.</summary>
    public Uri? WebAddress => _bot!.Services.GetService<WebServer>()?.Addresses[0];

    public string DatabasePath => Path.Combine(_folder, "bot.db");

    public IReadOnlyDictionary<string, string?> Settings => _settings;

    /// <summary>Gives up when the test is, or has taken longer than anything here may.</summary>
    public CancellationToken Cancel => _patience.Token;

    /// <summary>The stage with the bot on it, at 09:00 UTC on Monday 23 November 2026.</summary>
    public static async Task<Stage> WithBotAsync(params (string Key, string Value)[] settings)
    {
        var stage = await EmptyAsync(settings);
        await stage.StartBotAsync();
        return stage;
    }

    /// <summary>The stage with the bot on it, and a local Discord that is other than by default.</summary>
    public static async Task<Stage> WithBotAsync(
        Func<LocalDiscordOptions, LocalDiscordOptions> how, params (string Key, string Value)[] settings)
    {
        var stage = await EmptyAsync(how, settings);
        await stage.StartBotAsync();
        return stage;
    }

    /// <summary>The stage without the bot.</summary>
    public static Task<Stage> EmptyAsync(params (string Key, string Value)[] settings) => EmptyAsync(options => options, settings);

    /// <summary>The stage without the bot, and a local Discord that is other than by default.</summary>
    public static async Task<Stage> EmptyAsync(
        Func<LocalDiscordOptions, LocalDiscordOptions> how, params (string Key, string Value)[] settings)
    {
        var clock = new TurnedClock(Clocks.System, new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        var options = how(new LocalDiscordOptions { WireClock = Clocks.System, WorldClock = clock });
        if (IsOnPostgres)
        {
            Assert.SkipUnless(PrivatePostgresServer.IsAvailable, PrivatePostgresServer.WhyNot);
            settings = [("Storage:Connection", await (await PrivatePostgresServer.SharedAsync()).CreateDatabaseAsync()), .. settings];
        }

        return new Stage(
            await LocalDiscordServer.StartAsync(options, TestContext.Current.CancellationToken), clock, options.WireClock, settings);
    }

    /// <summary>Changes a setting from the next start on.</summary>
    public void Set(string key, string value) => _settings[key] = value;

    public async Task StartBotAsync()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(_settings);
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddKeyedSingleton(Clocks.Wire, _wire);
        builder.Services.AddStudyGroup(builder.Configuration);
        builder.Services.AddSingleton<IWeb>(p => Web.Fetcher(p.GetRequiredService<BotSettings>()));
        _bot = builder.Build();
        await _bot.StartAsync(Cancel);
        await Discord.WaitForBotAsync(Cancel);
        await Discord.WaitForCommandAsync(Guild, "manage", Cancel);
    }

    public async Task StopBotAsync()
    {
        if (_bot is not { } bot) return;
        _bot = null;
        await bot.StopAsync(TestContext.Current.CancellationToken);
        await ((IAsyncDisposable)bot).DisposeAsync();
    }

    public async Task RestartBotAsync()
    {
        await StopBotAsync();
        await StartBotAsync();
    }

    /// <summary>Completes when the bot knows that it's in the server, or that it isn't any more.</summary>
    public Task UntilMemberAsync(bool isMember) => UntilAsync(() => StoredGroup!.SuspendedAt is null == isMember);

    /// <summary>Completes when the bot has nothing more of the server.</summary>
    public Task UntilForgottenAsync() => UntilAsync(() => StoredGroup is null);

    /// <summary>Whether the bot has a record of a server.</summary>
    public bool HasRecordOf(Guild guild) => _bot!.Services.GetRequiredService<IGroups>().Find(new GroupId(guild.Id)) is not null;

    /// <summary>The groups of the server, as they're stored.</summary>
    public IReadOnlyList<Group> StoredGroups() => _bot!.Services.GetRequiredService<IGroups>().OfServer(new ServerId(Guild.Id));

    /// <summary>Whether the bot knows that it's in a server.</summary>
    public bool IsMemberOf(Guild guild) => _bot!.Services.GetRequiredService<IGroups>().Find(new GroupId(guild.Id))!.SuspendedAt is null;

    /// <summary>Completes when a condition holds that no event announces.</summary>
    public async Task UntilAsync(Func<bool> isSo)
    {
        while (!isSo())
        {
            Cancel.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    /// <summary>Why the bot ended of itself, once it has.</summary>
    public async Task<string?> EndedAsync()
    {
        await _bot!.WaitForShutdownAsync(Cancel);
        return _bot!.Services.GetRequiredService<FatalShutdown>().Reason;
    }

    public Task<Shown> Ask(Person who, string command, params (string Name, object Value)[] options) =>
        who.In(Seminars).CommandAsync(command, options.ToDictionary(o => o.Name, o => o.Value), Cancel);

    public Task<Shown> Manage(string command, params (string Name, object Value)[] options) => Ask(Olga, $"manage {command}", options);

    /// <summary>Turns the clock forward, once the bot has done what follows from what it was told before.</summary>
    public async Task TurnAsync(TimeSpan by)
    {
        await IdleAsync();
        Clock.TurnTo(Clock.GetUtcNow() + by);
    }

    /// <summary>Turns the clock forward to a moment of UTC, once the bot has done what follows from what it was told before.</summary>
    public async Task TurnToAsync(int year, int month, int day, int hour, int minute, int second = 0)
    {
        await IdleAsync();
        Assert.True(Clock.TurnTo(new DateTimeOffset(year, month, day, hour, minute, second, TimeSpan.Zero)));
    }

    /// <summary>What the bot posted to the channel of its own accord, in order.</summary>
    public IReadOnlyList<Message> Posts() => [.. Seminars.Messages().Where(m => m.Author.Id == Discord.BotId && !m.IsAnswer)];

    /// <summary>Completes when the bot has done everything that follows from what it was told, and everything that is due by now.</summary>
    public Task SettledAsync() => FollowUps!.SettleAsync(Cancel);

    /// <summary>Waits for something that follows from a change, without the seconds in which the bot lets more changes gather.</summary>
    public async Task<T> SoonAsync<T>(Task<T> waiting)
    {
        using var hurry = FollowUps?.Hurry();
        return await waiting;
    }

    /// <summary>A message of a channel, once there is one that is as it's wanted.</summary>
    public Task<Message> MessageAsync(Channel channel, Func<Message, bool> isIt) => SoonAsync(channel.WaitForMessageAsync(isIt, Cancel));

    /// <summary>A direct message to somebody, once there is one that is as it's wanted.</summary>
    public Task<Message> DirectMessageAsync(Person to, Func<Message, bool> isIt) => SoonAsync(to.WaitForDirectMessageAsync(isIt, Cancel));

    /// <summary>The bot's post that has a text in it, once it is there.</summary>
    public Task<Message> PostAsync(string text) =>
        MessageAsync(Seminars, m => m.Author.Id == Discord.BotId && !m.IsAnswer && m.Text.Contains(text, StringComparison.Ordinal));

    /// <summary>A seminar's card in the channel, once it stands there.</summary>
    public Task<Message> CardAsync(int seminar = 3) => PostAsync($"\nSeminar {seminar} · ");

    /// <summary>A seminar's reminder that was posted after another message, or the first that stands.</summary>
    public Task<Message> ReminderAsync(int seminar = 3, Message? after = null) => MessageAsync(
        Seminars, m => m.Author.Id == Discord.BotId && !m.IsAnswer && m.Id > (after?.Id ?? 0)
            && m.Text.Contains($"(Seminar {seminar}) · <t:", StringComparison.Ordinal));

    /// <summary>A seminar's details, after "More" was pressed on a card.</summary>
    public Task<Shown> MoreAsync(Person who, Message card) => who.In(card.Channel).PressAsync(card, "More", Cancel);

    private Task IdleAsync() => FollowUps?.IdleAsync(Cancel) ?? Task.CompletedTask;

    // Null while the bot isn't run by this process.
    private FollowUps? FollowUps => _bot?.Services.GetRequiredService<FollowUps>();

    private Group? StoredGroup => _bot!.Services.GetRequiredService<IGroups>().Find(new GroupId(Guild.Id));

    public async ValueTask DisposeAsync()
    {
        await StopBotAsync();
        await Web.DisposeAsync();
        await Discord.DisposeAsync();
        _patience.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
