using System.Threading.Channels;
using StudyGroup.Discord.Interactions;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Tests.Wire;

/// <summary>Listens to a connection and returns its interactions one by one.</summary>
internal sealed class InteractionRecorder
{
    private readonly Channel<Interaction> _heard = Channel.CreateUnbounded<Interaction>();

    /// <param name="shards">The shards to start; by default the bot's only one.</param>
    public InteractionRecorder(IDiscord discord, params Shard[] shards)
        : this(discord, TestContext.Current.CancellationToken, shards)
    {
    }

    public InteractionRecorder(IDiscord discord, CancellationToken cancel, params Shard[] shards)
    {
        foreach (var shard in shards.DefaultIfEmpty(Shard.Only))
            discord.StartShard(shard);
        Ended = ListenAsync(discord, cancel);
    }

    public Task Ended { get; }

    public async Task<Interaction> NextAsync() => await _heard.Reader.ReadAsync(TestContext.Current.CancellationToken);

    private async Task ListenAsync(IDiscord discord, CancellationToken cancel)
    {
        await foreach (var interaction in discord.ListenAsync(cancel))
            _heard.Writer.TryWrite(interaction);
    }
}
