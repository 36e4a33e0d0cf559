using Discord.WebSocket;
using StudyGroup.Discord.Gateway;
using StudyGroup.Discord.Primitives;
using StudyGroup.Discord.Telemetry;

namespace StudyGroup.DiscordNet.Gateway;

/// <summary>
/// One of the library's clients, and the shard it serves. The library doesn't know which; <see cref="FrameTap"/> tells Discord.
/// </summary>
internal sealed class LibraryClient
{
    private readonly Lazy<Task> _logIn;
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _hasTurn;

    /// <param name="create">Makes the library's client.</param>
    /// <param name="logIn">Gives it the bot's token.</param>
    public LibraryClient(Func<LibraryClient, DiscordSocketClient> create, Func<DiscordSocketClient, Task> logIn)
    {
        Socket = create(this);
        _logIn = new Lazy<Task>(() => logIn(Socket));
    }

    public DiscordSocketClient Socket { get; }

    /// <summary>The shard it serves; null if it doesn't serve any.</summary>
    public Shard? Shard { get; private set; }

    /// <summary>What takes the shard's dispatches.</summary>
    public ShardInbox? Inbox { get; private set; }

    /// <summary>The measurements of its connection.</summary>
    public ShardFigures? Figures { get; private set; }

    /// <summary>Completes once the library has read READY, and so knows who the bot is.</summary>
    public Task WasReady => _ready.Task;

    /// <summary>Gives the library the token, once. It sends nothing before.</summary>
    public Task LogInAsync() => _logIn.Value;

    /// <summary>From now on it serves a shard; once it has had a session, never another.</summary>
    public void Serve(Shard shard, ShardInbox inbox, ShardFigures figures) => (Shard, Inbox, Figures) = (shard, inbox, figures);

    /// <summary>The library has read READY.</summary>
    public void Ready() => _ready.TrySetResult();

    /// <summary>It may send the next IDENTIFY.</summary>
    public void GiveTurn() => Interlocked.Exchange(ref _hasTurn, 1);

    /// <summary>Whether it may send IDENTIFY; then it may not send another.</summary>
    public bool TakeTurn() => Interlocked.Exchange(ref _hasTurn, 0) == 1;
}
