using System.Threading.Channels;
using StudyGroup.Discord.Interactions;

namespace StudyGroup.Discord.Tests.Wire;

/// <summary>Listens to a connection and returns its interactions one by one.</summary>
internal sealed class Listening
{
    private readonly Channel<Interaction> _heard = Channel.CreateUnbounded<Interaction>();

    public Listening(IDiscord discord, CancellationToken? cancel = null) =>
        Ended = ListenAsync(discord, cancel ?? TestContext.Current.CancellationToken);

    public Task Ended { get; }

    public async Task<Interaction> NextAsync() => await _heard.Reader.ReadAsync(TestContext.Current.CancellationToken);

    private async Task ListenAsync(IDiscord discord, CancellationToken cancel)
    {
        await foreach (var interaction in discord.ListenAsync(cancel))
            _heard.Writer.TryWrite(interaction);
    }
}
