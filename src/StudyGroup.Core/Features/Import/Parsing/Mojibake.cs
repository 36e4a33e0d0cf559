using System.Text;

namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>
/// Undoes a wrong decoding: UTF-8 text that an editor read as Windows-1254 (Turkish) and saved again shows "â€“" for "–" and "ğŸ“…" for
/// "📅". Each such run of characters is turned back into bytes, which are read as UTF-8.
/// The bytes 81, 8D, 8E, 8F, 90, 9D and 9E have no character there and get lost. Characters that needed one of them can't be restored and
/// are left out.
/// See https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1254.TXT.
/// </summary>
internal static class Mojibake
{
    private static readonly Dictionary<char, byte> Bytes = UpperHalf();

    /// <summary>The repaired text, or the original one if more of its characters make sense as they are.</summary>
    public static string Undo(string text)
    {
        var restored = new StringBuilder(text.Length);
        var (whole, strange) = (0, 0);
        for (var i = 0; i < text.Length;)
        {
            var (character, length) = Read(text.AsSpan(i));
            if (character is { } rune) restored.Append(rune.ToString());
            else if (length == 1) restored.Append(text[i]);

            if (character is not null) whole++;
            else if (length == 1 && !char.IsAscii(text[i])) strange++;
            i += length;
        }

        return whole > strange ? restored.ToString() : text;
    }

    /// <summary>
    /// The original character at the start of the text, if it's complete, and how many characters it has become: one, if it wasn't damaged.
    /// </summary>
    private static (Rune? Character, int Length) Read(ReadOnlySpan<char> text)
    {
        Span<byte> bytes = stackalloc byte[4];
        var expected = !Bytes.TryGetValue(text[0], out bytes[0]) ? 1 : bytes[0] switch
        {
            >= 0xC2 and < 0xE0 => 2,
            >= 0xE0 and < 0xF0 => 3,
            >= 0xF0 and < 0xF5 => 4,
            _ => 1,
        };
        var length = 1;
        while (length < expected && length < text.Length && Bytes.TryGetValue(text[length], out bytes[length]) && bytes[length] < 0xC0)
            length++;
        if (length < expected || expected == 1) return (null, length);
        return Rune.DecodeFromUtf8(bytes[..length], out var rune, out _) == System.Buffers.OperationStatus.Done
            ? (rune, length)
            : (null, 1);
    }

    private static Dictionary<char, byte> UpperHalf()
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(1254)!;
        return Enumerable.Range(0x80, 0x80).ToDictionary(b => encoding.GetChars([(byte)b])[0], b => (byte)b);
    }
}
