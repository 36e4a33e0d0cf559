using StudyGroup.Discord.Rest;

namespace StudyGroup.DiscordNet.Rest;

/// <summary>A call of the library of which it is to carry more than it can write or read.</summary>
internal sealed class RawCall
{
    private static readonly AsyncLocal<RawCall?> UnderWay = new();

    /// <summary>The call that this flow of control is in, or null.</summary>
    public static RawCall? Current
    {
        get => UnderWay.Value;
        set => UnderWay.Value = value;
    }

    /// <summary>What goes out in place of what the library wrote, or empty for that.</summary>
    public RequestBody Body { get; init; }

    /// <summary>What the library is told in place of an answer of Discord's, which is then not asked; null to ask.</summary>
    public ReadOnlyMemory<byte>? Told { get; init; }

    /// <summary>What Discord answered, where it did as it was asked; null until then.</summary>
    public byte[]? Answer { get; set; }
}
