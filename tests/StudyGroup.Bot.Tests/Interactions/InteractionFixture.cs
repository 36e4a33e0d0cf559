using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using StudyGroup.Bot.Interactions;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Bot.Loops;
using StudyGroup.Bot.Posting;
using StudyGroup.Bot.Rendering;
using StudyGroup.Bot.Telemetry;
using StudyGroup.Bot.Tests.Sharding;
using StudyGroup.Core;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Setup;
using StudyGroup.Core.Text;
using StudyGroup.Discord.Commands;
using StudyGroup.Discord.Interactions;
using StudyGroup.Discord.Primitives;
using Xunit;

namespace StudyGroup.Bot.Tests.Interactions;

/// <summary>The listening bot with one command, between a Discord and stores that are none.</summary>
public abstract class InteractionFixture : IAsyncDisposable
{
    private protected FakeTimeProvider Wire { get; } = new();

    private protected FakeDiscord Discord { get; } = new();

    private protected FakeStores Stores { get; } = new();

    private protected FakeLifetime Lifetime { get; } = new();

    private protected LinesLogger<Faults> Log { get; } = new();

    private protected FatalShutdown Shutdown { get; }

    private protected TestCommand Command { get; } = new();

    private protected InteractionListener Listener { get; }

    private protected TestMeters Meters { get; } = new();

    private protected SentAnswers Sent { get; } = new();

    private readonly Func<ServerId, Group> _newGroup;
    private ulong _lastId;

    protected InteractionFixture()
    {
        Shutdown = new FatalShutdown(Lifetime, NullLogger<FatalShutdown>.Instance);
        var settings = new GroupSettings
        {
            Zone = DateTimeZone.Utc,
            Start = LocalTime.Noon,
            Length = Duration.FromHours(1),
            LeadTimes = [],
        };
        _newGroup = server => Group.FirstOf(server, settings);
        var shards = OneShard.Owned();
        var context = new LoopContext(shards, Shutdown, new LoopActivity(), Wire);
        var conversation = new Conversation(
            new CommandRouter([Command], [], Stores), new GroupFinder(Stores, _newGroup), new SeenNames(),
            new NameLoop(Stores, Stores, context), new VisitLoop(Stores, context),
            new LiveAnswers(Stores, PostKindTable.Kinds), Wire);
        var delivery = new Delivery(new CommandIds());
        var run = new InteractionRun(
            Discord, conversation, delivery, new OwedWelcome(Stores, Stores), Sent, new NoForwarding(),
            new Faults(delivery, Shutdown, Wire, Log), new InteractionFigures(Meters, Wire), Wire);
        Listener = new InteractionListener(Discord, shards, run, Shutdown);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Listener.Dispose();
        Meters.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected async Task SendAsync(Interaction interaction)
    {
        if (Listener.ExecuteTask is null) await Listener.StartAsync(TestContext.Current.CancellationToken);
        Discord.Send(interaction);
    }

    private protected async Task DeferredAsync(Interaction interaction)
    {
        var slow = Command.Wait();
        await SendAsync(interaction);
        await Command.Started.Task;
        Wire.Advance(InteractionRun.BeforeDefer);
        await NextAsync();
        slow.SetResult();
    }

    // What was sent is read before the listening stops.
    private protected async Task StopAsync()
    {
        Discord.Break(null!);
        if (Listener.ExecuteTask is { } running && Command.Problem is null) await running;
        await Listener.StopAsync(CancellationToken.None);
    }

    private protected async Task<(string Verb, object? What)> NextAsync() =>
        await Discord.Said.Reader.ReadAsync(TestContext.Current.CancellationToken);

    private protected async Task<InteractionResponse.Message> MessageAsync() =>
        Assert.IsType<InteractionResponse.Message>((await NextAsync()).What);

    private protected CommandInteraction ACommand() => new()
    {
        Header = NewHeader(),
        Path = ["go"],
        Options = new Dictionary<string, OptionValue>(),
    };

    private protected AutocompleteInteraction SomeTyping() => new()
    {
        Header = NewHeader(),
        Path = ["go"],
        Options = new Dictionary<string, OptionValue> { ["seminar"] = new("5") },
        Focused = "seminar",
    };

    private protected ComponentInteraction AButton(string customId = "sg1:go") => new()
    {
        Header = NewHeader(),
        CustomId = customId,
        MessageId = new(8),
    };

    private protected ModalInteraction AForm(string customId) => new()
    {
        Header = NewHeader(),
        CustomId = customId,
        Fields = new Dictionary<string, string> { ["url"] = "https://example.org" },
        MessageId = new(8),
    };

    private protected Group KnownGroup(ulong id) => Stores.Groups[new GroupId(id)] = _newGroup(new ServerId(id));

    private static Invoker Invoker { get; } = new(new(9), "Ada", Permissions.None, []);

    private InteractionHeader NewHeader() => new(new(++_lastId), new(2), new("secret"), new(5), null, Invoker, Wire.GetTimestamp());
}
