using System.Globalization;
using System.Text;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Rendering;

/// <summary>Addresses as Discord may follow them.</summary>
internal static class Links
{
    // What would end the link, or the style in which it stands, too early.
    private const string Unsafe = "()<>\"\\`*~|";

    /// <summary>The address as it may stand in a masked link, or null where it is none that a reader may be sent to.</summary>
    public static string? Target(string url)
    {
        var trimmed = url.Trim();
        if (!Uri.TryCreate(trimmed, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Host.Length == 0) return null;
        if (!trimmed.Contains("://", StringComparison.Ordinal)) return null;
        var target = new StringBuilder(trimmed.Length);
        foreach (var rune in trimmed.EnumerateRunes())
        {
            if (rune.Value > 0x7F ? Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format
                : rune.Value <= 0x20 || rune.Value == 0x7F || Unsafe.Contains((char)rune.Value))
                Encode(rune, target);
            else
                target.Append(rune);
        }

        return target.ToString();
    }

    /// <summary>The address of a message, which Discord's clients follow without leaving them.</summary>
    public static string To(Span.Message message) => $"https://discord.com/channels/{message.Group}/{message.Place}/{message.Id}";

    private static void Encode(Rune rune, StringBuilder target)
    {
        System.Span<byte> bytes = stackalloc byte[4];
        foreach (var b in bytes[..rune.EncodeToUtf8(bytes)]) target.Append('%').Append(b.ToString("X2", CultureInfo.InvariantCulture));
    }
}
