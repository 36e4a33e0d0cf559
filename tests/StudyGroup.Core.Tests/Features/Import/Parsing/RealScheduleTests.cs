using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Import.Parsing;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Import.Parsing;

public sealed class RealScheduleTests
{
    [Theory]
    [InlineData("schedule.md")]
    [InlineData("schedule-as-received.md")]
    [InlineData("shipped/designing-machine-learning-systems.md")]
    public void The_groups_schedule_is_read_whole(string file)
    {
        var schedule = ScheduleReader.Read(Schedules.File(file));

        Assert.Empty(schedule.Problems);
        Assert.Equal("Designing Machine Learning Systems", schedule.Book);
        Assert.Equal("Chip Huyen", schedule.Author);
        Assert.Equal(Enumerable.Range(1, 9), schedule.Seminars.Select(s => s.Number!.Value));
        Assert.Equal(Enumerable.Range(1, 9).Select(n => $"Chapter {n}"), schedule.Seminars.Select(s => s.Chapter));
        Assert.Equal(
            [
                "Understanding the Need for ML and Its Real-World Applications",
                "Key Considerations in ML System Design: Reliability, Scalability & Adaptability",
                "Data Engineering for ML: Structuring, Storing & Processing Data",
                "High-Quality Training Data: Labeling, Sampling & Class Balancing",
                "Feature Engineering for ML Models",
                "Developing & Evaluating ML Models",
                "Deploying ML Models",
                "Monitoring ML Models",
                "Continual Learning & Testing ML in Production",
            ],
            schedule.Seminars.Select(s => s.Topic));
        Assert.Equal(
            [
                new SeminarDate.On(new(2025, 3, 14), null), new SeminarDate.On(new(2025, 3, 28), null), SeminarDate.Soon,
                .. Enumerable.Repeat(SeminarDate.Unknown, 6),
            ],
            schedule.Seminars.Select(s => s.Date));
    }

    [Theory]
    [InlineData("schedule.md")]
    [InlineData("schedule-as-received.md")]
    [InlineData("shipped/designing-machine-learning-systems.md")]
    public void Slides_are_with_their_seminars(string file)
    {
        var seminars = ScheduleReader.Read(Schedules.File(file)).Seminars;

        var first = Assert.Single(seminars[0].Slides);
        Assert.Equal("https://docs.google.com/presentation/d/1ecPLoq1TOssRCoW6Ia5_S_R_svqTedVA0dIAQuDCXKA/edit?usp=sharing", first.Url);
        Assert.Equal("Chapter 1 Slides", first.Title);
        Assert.Equal("Understanding the Need for ML and Its Real-World Applications", first.Topic);
        Assert.Equal(
            [
                "When to use ML", "ML vs. Traditional Software", "ML in Research vs. Production",
                "Use cases in industry (Fraud detection, Price optimization, Customer retention, etc.)",
            ],
            first.Covers);

        var second = Assert.Single(seminars[1].Slides);
        Assert.Equal("https://docs.google.com/presentation/d/17ADeJ3NZQG0R993vQBXa7ekdAp5OZcyCWZlm_SmMUns/edit?usp=sharing", second.Url);
        Assert.Equal("Chapter 2 Slides", second.Title);
        Assert.Equal("Key Considerations in ML System Design", second.Topic);
        Assert.Equal(
            ["Business & ML Objectives", "Scalability", "Maintainability", "Adaptability", "Iterative ML Development"], second.Covers);

        Assert.All(seminars.Skip(2), s => Assert.Empty(s.Slides));
    }

    [Theory]
    [InlineData("schedule-as-received.md")]
    [InlineData("shipped/designing-machine-learning-systems.md")]
    public void The_damaged_and_the_shipped_file_say_what_the_groups_file_says(string file) =>
        Assert.Equal(WithoutLines("schedule.md"), WithoutLines(file));

    private static IEnumerable<string> WithoutLines(string file) =>
        SaidBy.Schedule(ScheduleReader.Read(Schedules.File(file))).Split('\n').Select(line => line[(line.IndexOf(':') + 1)..]);
}
