using System.Text;

namespace StudyGroup.Core.Dates;

/// <summary>Makes one of the many ways in which the same words are typed.</summary>
internal static class Typed
{
    /// <summary>The words in lower case with single spaces between them, and "-" for any dash that a keyboard makes of it.</summary>
    public static string Tidy(string typed)
    {
        var tidy = new StringBuilder(typed.Length);
        foreach (var character in typed)
        {
            if (!char.IsWhiteSpace(character)) tidy.Append(IsDash(character) ? '-' : char.ToLowerInvariant(character));
            else if (tidy.Length > 0 && tidy[^1] != ' ') tidy.Append(' ');
        }

        return tidy.ToString().TrimEnd();
    }

    private static bool IsDash(char character) => character is >= '\u2010' and <= '\u2015' or '\u2212';
}
