using StudyGroup.Discord.Rest;

namespace StudyGroup.DiscordNet.Rest;

/// <summary>What the library can't write or read by itself in one of its calls.</summary>
internal sealed class RawCall
{
    private static readonly AsyncLocal<RawCall?> InFlow = new();

    /// <summary>The call in the current asynchronous flow, if any.</summary>
    public static RawCall? Current
    {
        get => InFlow.Value;
        set => InFlow.Value = value;
    }

    /// <summary>What to send instead of the library's body; empty to send that.</summary>
    public RequestBody Body { get; init; }

    /// <summary>What to tell the library instead of asking Discord; null to ask.</summary>
    public ReadOnlyMemory<byte>? MadeUpAnswer { get; init; }

    /// <summary>Discord's answer if the request succeeded; null until then.</summary>
    public byte[]? Answer { get; set; }
}
