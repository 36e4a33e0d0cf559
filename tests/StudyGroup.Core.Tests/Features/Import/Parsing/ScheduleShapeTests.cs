using StudyGroup.Core.Features.Import.Parsing;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Import.Parsing;

/// <summary>Schedules as groups write them, each with what it means next to it.</summary>
public sealed class ScheduleShapeTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Exchange", "schedules");

    public static TheoryData<string> Names { get; } =
        [.. Directory.GetFiles(Folder, "*.md").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_schedule_is_read_as_its_group_means_it(string name) =>
        Assert.Equal(Text(name + ".txt").TrimEnd(), SaidBy.Schedule(ScheduleReader.Read(Text(name + ".md"))));

    [Theory]
    [MemberData(nameof(Names))]
    public void Windows_line_ends_change_nothing(string name) =>
        Assert.Equal(
            Text(name + ".txt").TrimEnd(),
            SaidBy.Schedule(ScheduleReader.Read(Text(name + ".md").Replace("\n", "\r\n", StringComparison.Ordinal))));

    [Fact]
    public void Collection_has_at_least_twenty_shapes() => Assert.InRange(Names.Count, 20, 200);

    private static string Text(string file) => File.ReadAllText(Path.Combine(Folder, file));
}
