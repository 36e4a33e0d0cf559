using System.Buffers;
using System.Globalization;
using System.Text;

namespace StudyGroup.Bot.Rendering;

/// <summary>
/// Writes text so that Discord shows it exactly as it was typed, without reading any Markdown in it. A backslash escapes any character that
/// isn't a letter, digit or space.
/// </summary>
/// <param name="newline">What to write for a new line, including the start of the next line.</param>
/// <param name="urls">Whether URLs are linked here.</param>
internal sealed class TypedText(MarkupWriter writer, string newline, bool urls)
{
    private const string Special = "\\*_~`|<[]";
    private const string SpecialAtStart = "#>-+";

    private static readonly SearchValues<char> Ordinary =
        SearchValues.Create(" abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789,;:!?()'\"/&%$@=^{}.#>-+");

    // Whether there was only white space since the start of the line, and whether only digits came after that.
    private bool _atStart = true;
    private bool _afterDigits;

    /// <summary>Notes that something other than text was written.</summary>
    public void Pass() => _atStart = _afterDigits = false;

    /// <summary>Writes a text.</summary>
    /// <param name="glued">Whether Discord would read what follows as part of a URL at the end of the text.</param>
    public void Write(string text, bool glued = false)
    {
        ReadOnlySpan<char> rest = PlainText.WellFormed(text);
        while (BareUrl.Find(rest) is { } url && !writer.IsFull)
        {
            Escape(rest[..url.Start]);
            var address = rest.Slice(url.Start, url.Length);
            if (url.IsLinked && StaysWhole(address, rest[url.End..], glued))
            {
                writer.Write(address, isUrl: true);
                writer.Write(rest.Slice(url.Start + url.Length, url.Tail));
                Pass();
                rest = rest[url.End..];
            }
            else
            {
                // With an escaped colon Discord shows the URL but doesn't link it.
                var colon = address.IndexOf(':');
                Escape(address[..colon]);
                writer.Write("\\:");
                Pass();
                rest = rest[(url.Start + colon + 1)..];
            }
        }

        Escape(rest);
        writer.CloseDirections();
    }

    private bool StaysWhole(ReadOnlySpan<char> address, ReadOnlySpan<char> after, bool glued) =>
        urls && (after.Length > 0 ? after[0] != '<' : !glued) && !Bidi.IsIn(address)
        && (writer.Styles.Count == 0 || !address.ContainsAny('*', '~', '\\'));

    private void Escape(ReadOnlySpan<char> text)
    {
        while (text.Length > 0 && !writer.IsFull)
        {
            var run = writer.Cuts || _atStart || _afterDigits ? 0 : text.IndexOfAnyExcept(Ordinary);
            if (run == 0) run = ElementLength(text);
            else if (run < 0) run = text.Length;
            WriteElement(text[..run], text[run..]);
            text = text[run..];
        }
    }

    private static int ElementLength(ReadOnlySpan<char> text) =>
        char.IsAscii(text[0]) && text[0] != '\r' && (text.Length == 1 || char.IsAscii(text[1]))
            ? 1
            : StringInfo.GetNextTextElementLength(text);

    private void WriteElement(ReadOnlySpan<char> element, ReadOnlySpan<char> after)
    {
        if (element[0] is '\n' or '\r')
        {
            writer.Write(newline);
            (_atStart, _afterDigits) = (true, false);
            return;
        }

        var escaped = default(StringBuilder);
        for (var i = 0; i < element.Length; i++)
        {
            if (Escapes(element[i], i + 1 < element.Length ? element[(i + 1)..] : after))
                (escaped ??= new StringBuilder().Append(element[..i])).Append('\\');
            escaped?.Append(element[i]);
            _afterDigits = (_atStart || _afterDigits) && char.IsAsciiDigit(element[i]);
            _atStart &= char.IsWhiteSpace(element[i]);
        }

        writer.Write(escaped is null ? element : escaped.ToString());
    }

    private bool Escapes(char c, ReadOnlySpan<char> after) =>
        Special.Contains(c)
        || (_atStart && SpecialAtStart.Contains(c))
        || (_afterDigits && c == '.' && (after.Length == 0 || char.IsWhiteSpace(after[0])));
}
