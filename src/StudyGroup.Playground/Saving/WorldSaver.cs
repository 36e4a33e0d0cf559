using System.Threading.Channels;
using StudyGroup.Playground.LocalDiscord;

namespace StudyGroup.Playground.Saving;

/// <summary>Writes the world soon after each change, and every minute for the time; once more when disposed.</summary>
internal sealed class WorldSaver : IAsyncDisposable
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan AnyCase = TimeSpan.FromMinutes(1);

    private readonly CancellationTokenSource _stop = new();
    // Changes close together are written together.
    private readonly Channel<bool> _rings = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly LocalDiscordServer _discord;
    private readonly WorldFile _file;
    private readonly IReadOnlyList<ulong> _ids;
    private readonly TimeProvider _wire;
    private readonly ITimer _minutely;
    private readonly Task _listening;
    private readonly Task _saving;

    public WorldSaver(LocalDiscordServer discord, WorldFile file, IReadOnlyList<ulong> ids, TimeProvider wire)
    {
        (_discord, _file, _ids, _wire) = (discord, file, ids, wire);
        _minutely = wire.CreateTimer(_ => Ring(), null, AnyCase, AnyCase);
        Save();
        _listening = UntilStoppedAsync(ListenAsync(discord.WatchAsync(_stop.Token)));
        _saving = UntilStoppedAsync(SaveAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await _minutely.DisposeAsync();
        await _stop.CancelAsync();
        await Task.WhenAll(_listening, _saving);
        Save();
        _stop.Dispose();
    }

    private async Task ListenAsync(IAsyncEnumerable<LocalDiscord.World.Change> changes)
    {
        await foreach (var _ in changes)
            Ring();
    }

    private async Task SaveAsync()
    {
        await foreach (var _ in _rings.Reader.ReadAllAsync(_stop.Token))
        {
            await Task.Delay(Soon, _wire, _stop.Token);
            Save();
        }
    }

    private async Task UntilStoppedAsync(Task work)
    {
        try
        {
            await work;
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The final save follows.
        }
    }

    private void Ring() => _rings.Writer.TryWrite(true);

    private void Save() => _file.Write(_discord.Save(_ids));
}
