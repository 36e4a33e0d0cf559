using System.Globalization;
using System.Text;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Rendering;

/// <summary>URLs that are safe in Discord's Markdown.</summary>
internal static class Links
{
    // Characters that would end the link, or the style around it, too early.
    private const string Unsafe = "()<>\"\\`*~|";

    /// <summary>The URL as it can be written in a masked link, or null if readers mustn't be sent there.</summary>
    public static string? Target(string url)
    {
        var trimmed = url.Trim();
        if (!Uri.TryCreate(trimmed, UriKind.Absolute, out var uri)) return null;
        if (uri.Scheme is not ("http" or "https") || uri.Host.Length == 0) return null;
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

    /// <summary>The URL of a message, which Discord's clients open in place.</summary>
    public static string To(Span.Message message) => $"https://discord.com/channels/{message.Server}/{message.Place}/{message.Id}";

    private static void Encode(Rune rune, StringBuilder target)
    {
        System.Span<byte> bytes = stackalloc byte[4];
        foreach (var b in bytes[..rune.EncodeToUtf8(bytes)]) target.Append('%').Append(b.ToString("X2", CultureInfo.InvariantCulture));
    }
}
