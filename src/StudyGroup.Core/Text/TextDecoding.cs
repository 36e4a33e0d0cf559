using System.Text;

namespace StudyGroup.Core.Text;

/// <summary>Decodes bytes that are supposed to be text.</summary>
public static class TextDecoding
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// Decodes UTF-16 with a byte order mark, UTF-8, or else Windows-1252. Refuses anything that isn't text, and web pages.
    /// </summary>
    /// <param name="contentType">The media type, such as "text/markdown; charset=utf-8", or null.</param>
    public static Outcome<string> Read(ReadOnlySpan<byte> bytes, string? contentType)
    {
        var type = (contentType ?? "").Split(';')[0].Trim().ToLowerInvariant();
        if (type is "text/html" or "application/xhtml+xml") return WebPage;
        if (!(
            type is "" or "application/json" or "application/octet-stream" or "application/markdown"
                || type.StartsWith("text/", StringComparison.Ordinal)))
            return new Refusal($"That's “{Texts.Cut(type, 60)}”, not text. Try a Markdown file, or paste the schedule.");
        if (Decode(bytes) is not { } text || text.Any(IsNoText))
            return new Refusal($"That isn't text. Try a Markdown file, or paste the schedule.");
        return LooksLikeWebPage(text) ? WebPage : text;
    }

    private static Refusal WebPage { get; } = new(
        $"That's a web page, not Markdown. Use the link to the file itself: on GitHub, the one behind the “Raw” button.");

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
        catch (DecoderFallbackException) when (
            !bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) && !bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            // The five bytes without a meaning in Windows-1252 come out as control characters.
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static bool IsNoText(char character) =>
        (char.IsControl(character) && character is not ('\t' or '\n' or '\r' or '\f' or '\u0085')) || character == '\uFFFF';

    private static bool LooksLikeWebPage(string text)
    {
        var start = text.AsSpan().TrimStart();
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }
}
