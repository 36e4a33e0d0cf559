namespace StudyGroup.Core.Dates;

/// <summary>Numbers in digits or Chinese characters, as used in dates: "12", "十二", "二〇二七".</summary>
internal static class HanNumerals
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>The number; the words must be of ASCII digits, or of Chinese ones from 〇 to 十.</summary>
    public static int Read(ReadOnlySpan<char> words)
    {
        var (all, last) = (0, 0);
        foreach (var character in words)
        {
            if (character == '十') (all, last) = (all + (Math.Max(1, last) * 10), 0);
            else last = (last * 10) + (char.IsAsciiDigit(character) ? character - '0' : Math.Max(0, Digits.IndexOf(character)));
        }

        return all + last;
    }
}
