using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Rendering;

/// <summary>Text for places where Discord doesn't read Markdown: labels, footers and suggestions.</summary>
internal static class PlainText
{
    /// <summary>What to send when there's no text and Discord requires one.</summary>
    public const string Nothing = "\u200B";

    /// <summary>The text up to a limit in code points, with its directional controls closed; never blank.</summary>
    public static string Of(string text, int maxLength)
    {
        var whole = Bidi.Closed(WellFormed(text));
        // The characters that closed the controls may be cut off, so leave room to close them again.
        for (var room = maxLength; Texts.Length(whole) > maxLength; room -= Math.Max(1, Texts.Length(whole) - maxLength))
            whole = room > 1 ? Bidi.Closed(Texts.Cut(WellFormed(text), room)) : "…";
        return string.IsNullOrWhiteSpace(whole) ? Nothing : whole;
    }

    /// <summary>The text with "�" for each unpaired surrogate, which UTF-8 can't encode.</summary>
    public static string WellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) i++;
            else return string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));
        }

        return text;
    }
}
