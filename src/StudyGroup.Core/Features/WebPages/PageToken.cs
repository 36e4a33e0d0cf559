using System.Security.Cryptography;

namespace StudyGroup.Core.Features.WebPages;

/// <summary>Makes the part of a page's address that nobody can guess.</summary>
internal static class PageToken
{
    private const int Length = 28;

    // 32 letters and digits: without l, o, 0 and 1, which look alike, and without "-" and "_", which may get lost at the end of a link.
    private const string Alphabet = "abcdefghijkmnpqrstuvwxyz23456789";

    /// <summary>A token of 28 letters and digits, which is 140 random bits.</summary>
    public static string New() => RandomNumberGenerator.GetString(Alphabet, Length);
}
