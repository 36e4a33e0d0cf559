using System.Globalization;
using System.Text;

namespace StudyGroup.Core.Text;

/// <summary>Measures and cuts texts as Discord does: in Unicode code points.</summary>
public static class Texts
{
    /// <summary>The number of code points.</summary>
    public static int Length(string text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes()) count++;
        return count;
    }

    /// <summary>The text on one line, with each run of white space as a single space.</summary>
    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>
    /// The text, or as much of its beginning as fits followed by "…". Never cuts within what a reader sees as one character.
    /// </summary>
    public static string Cut(string text, int maxLength)
    {
        if (text.Length <= maxLength || Length(text) <= maxLength) return text;
        var cut = new StringBuilder();
        var room = maxLength - 1;
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext() && (room -= Length(elements.GetTextElement())) >= 0) cut.Append(elements.GetTextElement());
        return cut.ToString().TrimEnd() + "…";
    }

    /// <summary>"on" or "off".</summary>
    public static string OnOrOff(bool isOn) => isOn ? "on" : "off";
}
