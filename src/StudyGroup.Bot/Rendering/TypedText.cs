using System.Buffers;
using System.Globalization;
using System.Text;

namespace StudyGroup.Bot.Rendering;

/// <summary>
/// Writes text so that Discord shows it as it was typed and it has no power. Discord takes a backslash before any character
/// that is no letter, digit or space as "this character and nothing more".
/// </summary>
/// <param name="writer">What takes it.</param>
/// <param name="newline">What stands for a new line, with what the next begins with.</param>
/// <param name="urls">Whether addresses are linked in this place.</param>
internal sealed class TypedText(MarkupWriter writer, string newline, bool urls)
{
    private const string Special = "\\*_~`|<[]";
    private const string SpecialAtStart = "#>-+";

    private static readonly SearchValues<char> Ordinary =
        SearchValues.Create(" abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789,;:!?()'\"/&%$@=^{}.#>-+");

    // Only white space since the line began; then: only digits since.
    private bool _atStart = true;
    private bool _afterDigits;

    /// <summary>Something that is no text was written.</summary>
    public void Pass() => _atStart = _afterDigits = false;

    /// <summary>Writes a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="glued">Whether what follows it would be read as part of an address at its end.</param>
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
                // An escaped colon: the address shows, but Discord sees none.
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
        char.IsAscii(text[0]) && text[0] != '\r' && (text.Length == 1 || char.IsAscii(text[1])) ? 1 : StringInfo.GetNextTextElementLength(text);

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
