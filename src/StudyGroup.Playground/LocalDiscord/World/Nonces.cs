namespace StudyGroup.Playground.LocalDiscord.World;

/// <summary>
/// Remembers for some minutes which message a nonce created, by channel. Discord doesn't publish the window's length.
/// See https://docs.discord.com/developers/resources/message#create-message.
/// </summary>
internal sealed class Nonces(TimeProvider wire, TimeSpan window)
{
    private readonly Dictionary<(ulong Channel, string Nonce), (ulong Message, long At)> _seen = [];

    public ulong? Find(ulong channel, string nonce) =>
        _seen.TryGetValue((channel, nonce), out var first) && wire.GetElapsedTime(first.At) < window ? first.Message : null;

    public void Remember(ulong channel, string nonce, ulong message) => _seen[(channel, nonce)] = (message, wire.GetTimestamp());

    public void Forget() => _seen.Clear();
}
