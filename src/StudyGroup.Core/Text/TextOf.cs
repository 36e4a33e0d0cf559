using System.Text;

namespace StudyGroup.Core.Text;

/// <summary>Makes a text of bytes that somebody says are one.</summary>
public static class TextOf
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// The text: UTF-16 where it begins with the mark of it, otherwise UTF-8, or else Windows-1252. What is none, or is a web page, is refused.
    /// </summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="contentType">What the server calls them, "text/markdown; charset=utf-8", or null.</param>
    public static Outcome<string> Read(ReadOnlySpan<byte> bytes, string? contentType)
    {
        var type = (contentType ?? "").Split(';')[0].Trim().ToLowerInvariant();
        if (type is "text/html" or "application/xhtml+xml") return WebPage;
        if (!(type is "" or "application/json" or "application/octet-stream" or "application/markdown" || type.StartsWith("text/", StringComparison.Ordinal)))
            return new Refusal($"That is no text, but “{Texts.Cut(type, 60)}”. Give a Markdown file, or paste the schedule.");
        if (Decode(bytes) is not { } text || text.Any(IsNoText)) return new Refusal($"That is no text. Give a Markdown file, or paste the schedule.");
        return LooksLikeWebPage(text) ? WebPage : text;
    }

    private static Refusal WebPage { get; } = new(
        $"That is a web page and no Markdown. Give the link to the file itself: on GitHub, the one behind the button “Raw”.");

    private static string? Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return bytes switch
            {
                [0xFF, 0xFE, ..] => new UnicodeEncoding(false, false, throwOnInvalidBytes: true).GetString(bytes[2..]),
                [0xFE, 0xFF, ..] => new UnicodeEncoding(true, false, throwOnInvalidBytes: true).GetString(bytes[2..]),
                [0xEF, 0xBB, 0xBF, ..] => Utf8.GetString(bytes[3..]),
                _ => Utf8.GetString(bytes),
            };
        }
        catch (DecoderFallbackException) when (!bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) && !bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            // The five bytes that stand for nothing there come out as control characters.
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static bool IsNoText(char character) => (char.IsControl(character) && character is not ('\t' or '\n' or '\r' or '\f' or '\u0085')) || character == '\uFFFF';

    private static bool LooksLikeWebPage(string text)
    {
        var start = text.AsSpan().TrimStart();
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }
}
