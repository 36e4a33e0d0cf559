namespace StudyGroup.Architecture.Tests.Sample.Kitchen;

internal sealed class KitchenClosedException : Exception;
