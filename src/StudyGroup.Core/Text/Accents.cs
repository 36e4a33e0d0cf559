namespace StudyGroup.Core.Text;

/// <summary>Letters without their accents: by hand, because the framework doesn't strip them in invariant globalization mode.</summary>
internal static class Accents
{
    private const string Accented = "àáâãäåāăąçćčďđèéêëēėęěğģìíîïīįıķĺļľłñńņňòóôõöøōőŕřśşšșţťțùúûüūůűųýÿźżž";
    private const string Plain = "aaaaaaaaacccddeeeeeeeeggiiiiiiikllllnnnnoooooooorrsssstttuuuuuuuuyyzzz";

    /// <summary>A lower-case letter without its accent; anything else as it is.</summary>
    public static char Without(char small) => Accented.IndexOf(small, StringComparison.Ordinal) is var at and >= 0 ? Plain[at] : small;
}
