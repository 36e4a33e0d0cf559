using System.Text.RegularExpressions;

namespace StudyGroup.Core.Text;

/// <summary>Recognizes words that look like people's names: "Ann Lee", "Dr. J. van Oak &amp; Bo Tran", "王木".</summary>
internal static partial class PersonName
{
    private const int MaxLength = 80;

    /// <summary>Whether all of the words look like names; single words do if they're capitalized.</summary>
    public static bool IsLike(string words) =>
        words.Length is > 0 and <= MaxLength && Names(words) is { Length: > 0 } names
            && names.All(name => One().IsMatch(name) && !Common().IsMatch(name));

    /// <summary>Whether they look like names, and one of them has a first and a last name.</summary>
    public static bool IsSurely(string words) => IsLike(words) && Names(words).Any(name => name.Contains(' '));

    private static string[] Names(string words) =>
        [.. Between().Split(Bracketed().Replace(words, "")).Select(name => name.Trim(' ', '*')).Where(name => name.Length > 0)];

    [GeneratedRegex(
        @"[,;&/+、，]|\s(and|und|et|y|e|en|with)\s",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex(@"\([^()]*\)")]
    private static partial Regex Bracketed();

    [GeneratedRegex(
        @"^(@\S+|((dr|prof|mr|mrs|ms)\.? )?(?-i:\p{Lu}[\p{L}\p{M}'’.-]*)( (?-i:\p{Lu}[\p{L}\p{M}'’.-]*|(de|da|di|la|le|van|von|der"
            + @"|den|del|bin|al|ten|el|dos)(?= ))){0,4}"
            + @"|[\p{IsCJKUnifiedIdeographs}\p{IsHiragana}\p{IsKatakana}\p{IsHangulSyllables}·・ ]{2,8})$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex One();

    // Words that titles begin or end with, and names don't.
    [GeneratedRegex(
        @"^(an? |the |how |why |what |when |where |introduction|intro\b|chapter|part |week |session |review|discussion|overview"
            + @"|wrap)|\b(theory|learning|systems?|models?|networks?|graphs?|data|methods?|analysis|design|group|team|everyone|all"
            + @"|cancell?ed|postponed)$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Common();
}
