using System.Text.Json;
using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord;
using StudyGroup.Playground.LocalDiscord.People;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.Tests.LocalDiscord;

/// <summary>A local Discord with a guild, a channel, Ana, and a raw bot connected to it.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private Stage(LocalDiscordServer discord, RawGateway gateway)
    {
        Discord = discord;
        Gateway = gateway;
        Rest = new RawRest(discord);
        Guild = discord.Guilds[0];
        Channel = Guild.Channels[0];
        Ana = Guild.People.Single(person => person.Name == "Ana");
    }

    public LocalDiscordServer Discord { get; }

    public RawGateway Gateway { get; }

    public RawRest Rest { get; }

    public Guild Guild { get; }

    public Channel Channel { get; }

    public Person Ana { get; }

    public Actor AnaHere => Ana.In(Channel);

    public string Messages => $"/channels/{Channel.Id}/messages";

    public string Commands => $"/applications/{Discord.ApplicationId}/commands";

    public static async Task<Stage> SetAsync(TimeProvider? clock = null, int intents = 1, LocalDiscordOptions? options = null)
    {
        options ??= new LocalDiscordOptions { WireClock = clock ?? Clocks.Real };
        // A clock that is moved by hand sends no heartbeats.
        if (clock is not null)
            options = options with { HeartbeatInterval = TimeSpan.FromHours(10) };
        var discord = await LocalDiscordServer.StartAsync(options, TestContext.Current.CancellationToken);
        var guild = discord.AddGuild("ML readers");
        guild.AddChannel("seminars");
        guild.AddPerson("Ana");
        return new Stage(discord, (await RawGateway.IdentifyAsync(discord, intents)).Gateway);
    }

    public async Task RegisterAsync(params string[] commands)
    {
        var answer = await Rest.PutAsync(Commands, new JsonArray([.. commands.Select(command => JsonNode.Parse(command))]));
        Assert.Equal(200, answer.Status);
    }

    /// <summary>Ana sends /ping. Returns the interaction the bot receives, and what Ana will see.</summary>
    public async Task<(JsonElement Interaction, Task<Shown> Shown)> PingAsync()
    {
        if (Discord.Commands(Guild).Count == 0)
            await RegisterAsync("""{"name":"ping","description":"Answers"}""");
        var shown = AnaHere.CommandAsync("ping", TestContext.Current.CancellationToken);
        return (await NextInteractionAsync(), shown);
    }

    /// <summary>Ana presses a button of a message.</summary>
    public async Task<(JsonElement Interaction, Task<Shown> Shown)> PressAsync(Message message, string label)
    {
        var shown = AnaHere.PressAsync(message, label, TestContext.Current.CancellationToken);
        return (await NextInteractionAsync(), shown);
    }

    public async Task<JsonElement> NextInteractionAsync() => (await Gateway.ReceiveAsync("INTERACTION_CREATE")).GetProperty("d");

    public async ValueTask DisposeAsync()
    {
        Gateway.Dispose();
        Rest.Dispose();
        await Discord.DisposeAsync();
    }
}
