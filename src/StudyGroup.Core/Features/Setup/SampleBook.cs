using StudyGroup.Core.Features.Import.Parsing;

namespace StudyGroup.Core.Features.Setup;

/// <summary>The book that comes with the bot, for groups that want to see what a season looks like first.</summary>
internal static class SampleBook
{
    private static readonly Lazy<WrittenSchedule> Written = new(Read);

    /// <summary>Its title.</summary>
    public static string Title => Written.Value.Book!;

    /// <summary>Its author.</summary>
    public static string Author => Written.Value.Author!;

    /// <summary>How many seminars it makes.</summary>
    public static int Count => Written.Value.Seminars.Length;

    /// <summary>Its table of contents, a chapter per line.</summary>
    public static string Contents => string.Join('\n', Written.Value.Seminars.Select((seminar, index) => $"{index + 1}. {seminar.Topic}"));

    private static WrittenSchedule Read()
    {
        using var file = typeof(SampleBook).Assembly.GetManifestResourceStream("sample.md")!;
        using var reader = new StreamReader(file);
        return ScheduleReader.Read(reader.ReadToEnd());
    }
}
