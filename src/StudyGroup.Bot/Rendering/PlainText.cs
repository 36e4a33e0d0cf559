using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Rendering;

/// <summary>Text for places where Discord reads no Markdown: labels, footers, suggestions.</summary>
internal static class PlainText
{
    /// <summary>Stands where Discord wants a text and there is none.</summary>
    public const string Nothing = "\u200B";

    /// <summary>The text within a limit of code points, with its directions closed; never blank.</summary>
    public static string Of(string text, int longest)
    {
        var whole = Bidi.Closed(WellFormed(text));
        // What is cut may have been what closed the directions: room is kept to close them again.
        for (var room = longest; Texts.Length(whole) > longest; room -= Math.Max(1, Texts.Length(whole) - longest))
            whole = room > 1 ? Bidi.Closed(Texts.Cut(WellFormed(text), room)) : "…";
        return string.IsNullOrWhiteSpace(whole) ? Nothing : whole;
    }

    /// <summary>The text with "�" for each half of a surrogate pair that lacks the other: what cannot be written as UTF-8.</summary>
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
