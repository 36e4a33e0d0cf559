using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using StudyGroup.Discord;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Interactions;
using StudyGroup.Discord.Primitives;
using StudyGroup.Playground.LocalDiscord;
using StudyGroup.Playground.LocalDiscord.People;
using StudyGroup.Playground.LocalDiscord.Traffic;
using StudyGroup.Playground.LocalDiscord.World;
using Channel = StudyGroup.Playground.LocalDiscord.World.Channel;
#if DISCORD_NET
using Connection = StudyGroup.DiscordNet.DiscordNetConnection;
#else
using Connection = StudyGroup.Discord.OwnConnection;
#endif

namespace StudyGroup.EndToEnd.Tests.Door;

/// <summary>A connection through the library chosen by the build to a local Discord with a guild, a channel and Ana.</summary>
internal sealed class OpenDoor : IAsyncDisposable
{
    private readonly CancellationTokenSource _leave = new();
    private readonly Channel<Interaction> _heard = System.Threading.Channels.Channel.CreateUnbounded<Interaction>();
    private readonly LogLines _lines = new();
    private readonly LoggerFactory _logs;

    private readonly TimeProvider _clock;
    private readonly string _token;

    private OpenDoor(LocalDiscordServer discord, string? token, TimeProvider clock)
    {
        (_token, _clock) = (token ?? discord.Token, clock);
        Local = discord;
        Guild = discord.Guilds[0];
        Channel = Guild.Channels[0];
        Ana = Guild.People.Single(person => person.Name == "Ana");
        _logs = new LoggerFactory([_lines], new LoggerFilterOptions { MinLevel = LogLevel.Trace });
        Discord = Next();
    }

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public IDiscord Discord { get; }

    public LocalDiscordServer Local { get; }

    public Guild Guild { get; }

    public Channel Channel { get; }

    public Snowflake ChannelId => new(Channel.Id);

    public Person Ana { get; }

    public Actor AnaHere => Ana.In(Channel);

    public IReadOnlyCollection<string> LogLines => _lines.All;

    /// <summary>How listening ended: with an exception, or with null if it was cancelled.</summary>
    public Task<Exception?> Ended { get; private set; } = Task.FromResult<Exception?>(null);

    /// <summary>A connection nobody is listening to yet.</summary>
    public static async Task<OpenDoor> BuildAsync(string? token = null, LocalDiscordOptions? options = null)
    {
        var discord = await LocalDiscordServer.StartAsync(options ?? new LocalDiscordOptions { WireClock = WireTime.Clock }, Cancel);
        var guild = discord.AddGuild("ML readers");
        guild.AddChannel("seminars");
        guild.AddPerson("Ana");
        return new OpenDoor(discord, token, options?.WireClock ?? WireTime.Clock);
    }

    /// <summary>A connection with an established session.</summary>
    public static async Task<OpenDoor> ListenAsync(LocalDiscordOptions? options = null)
    {
        var door = await BuildAsync(options: options);
        await door.StandAsync();
        return door;
    }

    /// <summary>Starts listening and waits until the session is established.</summary>
    public async Task StandAsync()
    {
        Listen();
        await Local.WaitForBotAsync(Cancel);
        // The last frame at the start of a session: everything logged from here on came later.
        await Local.Log.WaitForAsync(entry => entry is { Kind: TrafficKind.FrameSent, What: "GUILD_CREATE" }, Cancel);
    }

    /// <summary>Starts listening.</summary>
    /// <param name="shards">The shards to connect; by default the bot's only one.</param>
    public void Listen(params Shard[] shards)
    {
        foreach (var shard in shards.DefaultIfEmpty(Shard.Only))
            Discord.StartShard(shard);
        Ended = HearAsync();
    }

    /// <summary>A further connection, as another process would have it.</summary>
    public IDiscord Next() => Connection.Create(
        new DiscordOptions
        {
            Token = _token,
            ApiBaseUrl = new Uri(Local.ApiBaseUrl),
            Program = (new Uri("https://example.org/bot"), "1.0"),
        },
        _clock, _logs);

    /// <summary>Registers commands.</summary>
    public Task OfferAsync(params Discord.Commands.ApplicationCommand[] commands) => Discord.SyncCommandsAsync(commands, null, Cancel);

    public async Task<Interaction> NextAsync() => await _heard.Reader.ReadAsync(Cancel);

    public async Task<T> NextAsync<T>()
        where T : Interaction => Assert.IsType<T>(await NextAsync());

    /// <summary>Ana sends /ping. Returns what the bot receives, and what Ana will see.</summary>
    public async Task<(CommandInteraction Heard, Task<Shown> Shown)> PingAsync()
    {
        if (Local.Commands(Guild).Count == 0)
            await OfferAsync(new Discord.Commands.ApplicationCommand("ping", "Answers", []));
        var shown = AnaHere.CommandAsync("ping", Cancel);
        return (await NextAsync<CommandInteraction>(), shown);
    }

    /// <summary>Finds one of the bot's messages among few.</summary>
    public async Task<Snowflake?> FindAsync(Snowflake channel, string customId, DateTimeOffset since)
    {
        var search = await Discord.FindMessageAsync(channel, customId, since, Cancel);
        Assert.True(search.IsComplete);
        return search.Message;
    }

    public async ValueTask DisposeAsync()
    {
        await _leave.CancelAsync();
        await Ended;
        await Discord.DisposeAsync();
        await Local.DisposeAsync();
        _logs.Dispose();
        _leave.Dispose();
    }

    private async Task<Exception?> HearAsync()
    {
        try
        {
            await foreach (var interaction in Discord.ListenAsync(_leave.Token))
                await _heard.Writer.WriteAsync(interaction);
            return null;
        }
        catch (DiscordException problem)
        {
            return problem;
        }
    }
}
